/**
 * A reason is made where it is judged and said where it is shown, and the names of its values join the two: one that is
 * dropped or called otherwise would leave a hole in a sentence. So every sentence of every case of the tables is said,
 * in both languages, and must find each value that it reads.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { EvidenceLine } from '@/utils/core/gov/checks/check-codes';
import { explain } from '@/utils/core/verdict/explain';
import { judge } from '@/utils/core/verdict/judge';
import type { Verdict } from '@/utils/core/verdict/verdict';
import { REASON_VALUES } from '@/utils/core/verdict/reasons';
import type { Reason } from '@/utils/core/verdict/reasons';
import { govEvidenceText } from '@/utils/i18n/gov-evidence-texts';
import { applyLanguage } from '@/utils/i18n/locale';
import { evidenceText, reasonText } from '@/utils/i18n/reason-texts';
import checks from '@/tests/cases/checks.json';
import verdicts from '@/tests/cases/verdicts.json';
import { checksOf } from '@/tests/unit/core/gov/checks/check-input-of';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';
import type { Given } from '@/tests/unit/core/verdict/evidence-of';

/** Read of every reason that counts hosts; absent where none was silent. */
const OPTIONAL: ReadonlySet<string> = new Set(['silent']);
const LANGUAGES = ['vi', 'en'] as const;

afterEach(() => applyLanguage('vi', 'vi'));

/** Says something of these values; the result names those that were read and are not there. */
function missingIn(values: object | undefined, say: (watched: never) => string): readonly string[] {
  const missing: string[] = [];
  const watched = new Proxy(values ?? {}, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      const isThere = typeof value === 'number' ? Number.isFinite(value) : value !== undefined && value !== '';
      if (typeof name === 'string' && !isThere && !OPTIONAL.has(name)) missing.push(name);
      return value;
    },
  });
  const text = say(watched as never);
  if (/undefined|NaN|Invalid|\{|\(\)/.test(text)) missing.push(`a hole in “${text}”`);
  return missing;
}

function reasonsOf({ visit, site, network, page, hosts }: Verdict): readonly (readonly [Reason, ...Reason[]])[] {
  const judged = [visit, site, network, ...(page ? [page] : []), ...hosts.flatMap((host) => [host.visit, host.site])];
  return judged.map(({ because }) => because);
}

const verdictOf = (given: Given): Verdict => {
  const evidence = evidenceOf(given);
  return explain(judge(evidence), evidence);
};

describe('every sentence has all its values', () => {
  const seen = evidenceOf({ ip: '203.0.113.1', network: 'yes' });
  const ipv6 = seen.network?.ipv6;
  if (seen.network === undefined || ipv6 === undefined) throw new Error('expected a network where IPv6 was seen');
  const ownSeen = judge({ ...seen, network: { ...seen.network, ipv6: { ...ipv6, own: true } } });
  const rows = [
    ...verdicts.map(({ id, given }) => [id, verdictOf(given as Given)] as const),
    ['seen by Sáu itself', ownSeen] as const,
  ];

  it.each(LANGUAGES)('of the reasons of a verdict, in %s', (language) => {
    applyLanguage(language, '');
    const holes = rows.flatMap(([id, verdict]) =>
      reasonsOf(verdict).flatMap((because) => [
        ...because.flatMap((reason) =>
          missingIn(reason.values, (values) => reasonText({ code: reason.code, values } as Reason, language)).map(
            (name) => `${id}: ${reason.code} ${name}`,
          ),
        ),
        ...because
          .slice(0, 2)
          .flatMap((reason) =>
            missingIn(reason.values, (values) => evidenceText([{ code: reason.code, values } as Reason], language)).map(
              (name) => `${id}: ${reason.code} ${name}, in its row`,
            ),
          ),
      ]),
    );
    expect(holes).toEqual([]);
  });

  it('and the cases reach every reason that has any', () => {
    const reached = new Set<string>(
      rows.flatMap(([, verdict]) =>
        reasonsOf(verdict)
          .flat()
          .map(({ code }) => code),
      ),
    );
    expect(
      Object.entries(REASON_VALUES).filter(([code, values]) => Object.keys(values).length > 0 && !reached.has(code)),
    ).toEqual([]);
  });

  it.each(LANGUAGES)('of the evidence of a check, in %s', (language) => {
    applyLanguage(language, '');
    const given = [
      ...checks.map((row) => [
        row.id,
        'given' in row ? row.given : { host: row.host },
        'dossier' in row ? row.dossier : undefined,
      ]),
      // What is no web page has no host and no checks.
      ...verdicts.flatMap(({ id, given: evidence }) => (evidence.host === '' ? [] : [[id, evidence, undefined]])),
    ] as unknown as readonly (readonly [string, Given, never])[];
    const holes = given.flatMap(([id, evidence, dossier]) =>
      Object.values(checksOf(evidence, dossier)).flatMap((check) =>
        check.evidence.flatMap(({ code, values }) =>
          missingIn(values, (watched) => govEvidenceText({ code, values: watched } as EvidenceLine, language))
            // An answer may be empty: then the sentence says “none”.
            .filter((name) => name !== 'answer')
            .map((name) => `${id}: ${check.id} ${code} ${name}`),
        ),
      ),
    );
    expect(holes).toEqual([]);
  });
});
