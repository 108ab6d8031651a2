import type { Check } from '@/utils/core/gov/checks/check';
import type { RuleId } from '@/utils/core/gov/rules/rule';
import type { StepFinding } from '@/utils/core/gov/steps/judge-steps';
import { forceOn, ruleById, vietnamDay } from '@/utils/core/gov/rules/in-force';
import { planOf } from '@/utils/core/gov/steps/plan-relation';
import { PHASES, PLAN_SOURCE } from '@/utils/core/gov/steps/steps';
import { ownerText } from '@/utils/i18n/agency-texts';
import { govEvidenceText } from '@/utils/i18n/gov-evidence-texts';
import {
  adviceText,
  checkStatusWords,
  checkText,
  forceText,
  govHeadlineText,
  stepStateText,
} from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import { headlineText } from '@/utils/i18n/headline-texts';
import type { Locale } from '@/utils/i18n/resolve-language';
import { siteKindText } from '@/utils/i18n/site-kind-texts';
import { REPORT_SCHEMA } from '@/utils/core/report/report-document';
import type { DocumentCheck, DocumentTarget, ReportDocument } from '@/utils/core/report/report-document';
import { isoTime } from '@/utils/core/report/iso-time';
import type { ReportModel } from '@/utils/core/report/report-model';
import { reasonsOf } from './public-reasons';
import { spoken } from '@/utils/core/report/statements';
import type { Stated } from '@/utils/core/report/statements';

/** The sheet as `sau.report/1`, its texts in the language in use. @param stated what the unit itself states, as it is */
export function toDocument(model: ReportModel, locale: Locale, stated: Stated = {}): ReportDocument {
  return {
    schema: REPORT_SCHEMA,
    generatedAt: model.generatedAt,
    language: locale,
    version: model.version,
    browser: model.browser,
    resolver: model.answeredBy[0] ?? null,
    resolvers: model.resolvers,
    network: model.verdict.network.code,
    caveat: m.gov_caveat(),
    targets: [targetOf(model, locale, stated)],
  };
}

/** The headline of a state site, or of the visit elsewhere, in one sentence or two. */
function headlineOf({ identity, headline, verdict }: ReportModel): DocumentTarget['headline'] {
  if (identity !== undefined) return { code: headline, text: govHeadlineText[headline]() };
  const { first, more } = headlineText(verdict.headline);
  return { code: verdict.headline, text: more === undefined ? first : `${first} ${more}` };
}

function targetOf(model: ReportModel, locale: Locale, stated: Stated): DocumentTarget {
  const { identity, verdict, readiness } = model;
  const plan = planOf(identity);
  return {
    host: model.host,
    agency: identity === undefined ? null : (identity.agency?.id ?? 'unknown'),
    agencyName: identity === undefined ? null : ownerText(identity, locale),
    siteKind: identity?.kind ?? null,
    siteKindName: identity === undefined ? null : siteKindText[identity.kind](),
    headline: headlineOf(model),
    visit: verdict.visit.code,
    site: verdict.site.code,
    page: verdict.page?.code ?? null,
    reasons: reasonsOf(verdict, locale),
    addresses: model.addresses,
    hosts: model.hosts.map(({ verdict: { host, owner, visit, site, counted }, addresses }) => ({
      host,
      owner,
      visit: visit.code,
      site: site.code,
      counted,
      addresses,
    })),
    hostsLeftOut: model.hostsLeftOut,
    checks: model.checks.map((check) => checkOf(check, model.at, locale)),
    steps: plan === 'none' ? [] : model.steps.map((step) => stepOf(step, locale, stated)),
    ...(plan === 'none' ? {} : { stepsNote: stepsNote(identity, locale) }),
    withoutIpv4: {
      breaks: readiness.breaks.map(({ host }) => host),
      unknown: readiness.unknown.map(({ host }) => host),
      total: readiness.total,
    },
  };
}

function checkOf(check: Check, at: number, locale: Locale): DocumentCheck {
  const { id, status, evidence, observedAt, source, step, advice } = check;
  return {
    id,
    name: checkText[id](),
    status,
    statusText: checkStatusWords(check),
    evidence: evidence.map((line) => ({ ...line, text: govEvidenceText(line, locale) })),
    observedAt: observedAt === undefined ? null : isoTime(observedAt),
    source: source ?? null,
    rule: check.rule === undefined ? null : ruleOf(check.rule, at, locale),
    step: step ?? null,
    advice: advice === undefined ? null : { code: advice, text: adviceText[advice]() },
  };
}

function ruleOf(id: RuleId, at: number, locale: Locale): DocumentCheck['rule'] {
  const rule = ruleById(id);
  const force = forceOn(rule, vietnamDay(at));
  return { id, citation: rule.citation[locale], force, forceText: forceText[force]() };
}

/** Whose plan the steps are of, and that it is a sample for bodies to which it does not speak. */
const stepsNote = (identity: ReportModel['identity'], locale: Locale): string =>
  planOf(identity) === 'sample' ? `${m.gov_steps_sample()} ${PLAN_SOURCE[locale]}` : PLAN_SOURCE[locale];

function stepOf(
  { number, state, isOpen }: StepFinding,
  locale: Locale,
  stated: Stated,
): DocumentTarget['steps'][number] {
  const step = PHASES.flatMap(({ steps }) => steps).find((each) => each.number === number);
  const own = spoken(stated, number);
  return {
    number,
    title: step?.title[locale] ?? '',
    state,
    stateText: stepStateText({ state, isOpen }),
    ...(own === '' ? {} : { stated: own }),
  };
}
