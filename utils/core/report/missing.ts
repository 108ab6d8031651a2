import type { ReportModel } from './report-model';

/**
 * A decisive test that was not made or settled nothing: `dns`, nobody was asked about the name; `site`, the answers do
 * not say whether it has IPv6; `reach`, it has, but no connection over IPv6 was tried with an outcome.
 */
export type Missing = 'dns' | 'site' | 'reach';

type Judged = Pick<ReportModel, 'verdict' | 'checks' | 'answeredBy'>;

/** What a sheet lacks before somebody can sign its conclusion; empty where nothing is, or where there is no question. */
export function missingIn({ verdict, checks, answeredBy }: Judged): readonly Missing[] {
  if (verdict.site.code === 'not-applicable') return [];
  const aaaa = checks.find(({ id }) => id === 'aaaa');
  const reachable = checks.find(({ id }) => id === 'reachable');
  const wasTried = aaaa?.evidence.some(({ code }) => code === 'dns-failed') === true || answeredBy.length > 0;
  const isOpen = verdict.site.code === 'unknown' || aaaa?.status === 'unknown';
  return [
    ...(wasTried ? [] : (['dns'] as const)),
    ...(wasTried && (isOpen || answeredBy.length === 0) ? (['site'] as const) : []),
    ...(!isOpen && aaaa?.status === 'pass' && reachable?.status === 'unknown' ? (['reach'] as const) : []),
  ];
}
