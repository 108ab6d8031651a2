import * as v from 'valibot';
import { CHECK_IDS, CHECK_STATUSES } from '@/utils/core/gov/checks/check';
import { NETWORK_CODES, OWNERS, PAGE_CODES, SITE_CODES, VISIT_CODES } from '@/utils/core/verdict/verdict-codes';
import { REPORT_SCHEMA } from './report-document';
import type { ReportDocument } from './report-document';
import { MAX_LIST_LENGTH, MAX_STATED_LENGTH, MAX_TEXT_LENGTH } from './limits';

// Control and formatting characters could reorder what the person reads; a line of evidence has none.
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH), v.regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u));
/** Written by hand, so it may have several lines. */
const statedText = v.pipe(
  v.string(),
  v.maxLength(MAX_STATED_LENGTH),
  v.regex(/^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\n)*$/u),
);
const texts = v.pipe(v.array(text), v.maxLength(MAX_LIST_LENGTH));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/), v.check(isMoment));
const host = v.pipe(text, v.maxLength(253), v.regex(/^[a-z0-9._:-]+$/));

function isMoment(value: string): boolean {
  return Number.isFinite(Date.parse(value));
}

const visitCode = v.picklist(VISIT_CODES);
const siteCode = v.picklist(SITE_CODES);
const pageCode = v.picklist(PAGE_CODES);
const networkCode = v.picklist(NETWORK_CODES);
const status = v.picklist(CHECK_STATUSES);

const evidence = v.object({
  code: text,
  text,
  values: v.optional(v.record(text, v.union([text, v.number()]))),
});
const evidenceList = v.pipe(v.array(evidence), v.maxLength(MAX_LIST_LENGTH));

const check = v.object({
  id: v.picklist(CHECK_IDS),
  name: text,
  status,
  statusText: text,
  evidence: v.pipe(evidenceList, v.minLength(1)),
  observedAt: v.nullable(time),
  source: v.nullable(text),
  rule: v.nullable(v.object({ id: text, citation: text, force: text, forceText: text })),
  step: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  advice: v.nullable(v.object({ code: text, text })),
});

const contacted = v.object({
  host,
  owner: v.picklist(OWNERS),
  visit: visitCode,
  site: siteCode,
  counted: v.boolean(),
  addresses: texts,
});

const target = v.object({
  host,
  agency: v.nullable(text),
  agencyName: v.nullable(text),
  siteKind: v.nullable(text),
  siteKindName: v.nullable(text),
  headline: v.object({ code: text, text }),
  visit: visitCode,
  site: siteCode,
  page: v.nullable(pageCode),
  reasons: v.object({ visit: evidenceList, site: evidenceList, page: evidenceList, network: evidenceList }),
  addresses: v.object({ a: texts, aaaa: texts }),
  hosts: v.pipe(v.array(contacted), v.maxLength(MAX_LIST_LENGTH)),
  hostsLeftOut: count,
  checks: v.pipe(
    v.array(check),
    v.length(CHECK_IDS.length),
    v.check((checks) => checks.every(({ id }, index) => id === CHECK_IDS[index])),
  ),
  steps: v.pipe(
    v.array(v.object({ number: count, title: text, state: text, stateText: text, stated: v.optional(statedText) })),
    v.maxLength(10),
  ),
  stepsNote: v.optional(text),
  withoutIpv4: v.object({ breaks: texts, unknown: texts, total: count }),
});

/** `sau.report/1` as it is stored and imported; members that are not known are left out. */
export const reportSchema: v.GenericSchema<unknown, ReportDocument> = v.object({
  schema: v.literal(REPORT_SCHEMA),
  generatedAt: time,
  language: v.picklist(['vi', 'en']),
  version: text,
  browser: text,
  resolver: v.nullable(text),
  resolvers: texts,
  network: networkCode,
  caveat: text,
  targets: v.tuple([target]),
});
