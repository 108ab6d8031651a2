import type { Evidence } from '@/utils/core/verdict/evidence';
import type { Verdict } from '@/utils/core/verdict/verdict';
import { ownValue } from '@/utils/core/own-value';

/**
 * The contacted hosts as text for a table: one a line, tab-separated host, visit, site and addresses.
 */
export function hostsText(verdict: Verdict, evidence: Evidence): string {
  const lines = verdict.hosts.map(({ host, visit, site }) => {
    const record = evidence.document && ownValue(evidence.document.hosts, host);
    const addresses = (record?.addresses ?? []).map(({ ip }) => ip).join(' ');
    return [host, visit.code, site.code, addresses].join('\t');
  });
  return `${['host', 'visit', 'site', 'addresses'].join('\t')}\n${lines.join('\n')}\n`;
}

/**
 * Everything a verdict rests on, for whoever is told that it looks wrong. Records hold no paths, queries or titles,
 * so neither does this text.
 *
 * @returns JSON, indented for a human reader
 */
export function evidenceText(
  verdict: Verdict | undefined,
  evidence: Evidence | undefined,
  about: { readonly version: string; readonly userAgent: string },
): string {
  const at = evidence ? new Date(evidence.now).toISOString() : undefined;
  return `${JSON.stringify({ ...about, at, verdict, evidence }, null, 2)}\n`;
}
