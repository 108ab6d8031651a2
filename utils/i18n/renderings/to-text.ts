import type { CheckGroup } from '@/utils/core/gov/checks/summary';
import { CHECK_GROUPS, groupOf } from '@/utils/core/gov/checks/summary';
import { hostText } from '@/utils/core/host/display-host';
import { networkText, siteText, visitText } from '@/utils/i18n/code-texts';
import { formatDate, formatTime } from '@/utils/i18n/format';
import { checkGroupText } from '@/utils/i18n/gov-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import type { Locale } from '@/utils/i18n/resolve-language';
import { resolverText } from '@/utils/i18n/resolver-texts';
import type { DocumentCheck, DocumentTarget, ReportDocument } from '@/utils/core/report/report-document';

/** The sheet as plain text for chat and mail, in the language that the document was made in. */
export function toText(document: ReportDocument, at: number): string {
  const { language: locale } = document;
  const sections = document.targets.flatMap((target) => targetSections(document, target));
  return `${[...sections, headSection(document, at, locale), document.caveat].join('\n\n')}\n`;
}

function headSection({ browser, version, resolver, network }: ReportDocument, at: number, locale: Locale): string {
  return [
    [m.report_time(), `${formatTime(at, locale)} ${formatDate(at, locale)}`],
    [m.report_browser(), `${browser} · ${m.app_name()} ${version}`],
    [m.report_network(), networkText[network]()],
    [m.report_resolver(), resolver === null ? m.report_not_asked() : resolverText(resolver)],
  ]
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function targetSections({ network }: ReportDocument, target: DocumentTarget): readonly string[] {
  const { host, agencyName, siteKindName, headline, visit, site, reasons, steps, stepsNote, withoutIpv4 } = target;
  const title = [m.report_title(), hostText(host)].join(': ');
  const owner = [agencyName, siteKindName].filter((part) => part !== null).join(' · ');
  const answers = [
    [m.question_visit(), visitText[visit](), reasons.visit],
    [m.question_site(), siteText[site](), reasons.site],
    [m.question_network(), networkText[network](), reasons.network],
  ] as const;
  return [
    [title, ...(owner === '' ? [] : [owner]), headline.text].join('\n'),
    answers
      .map(([question, answer, [because]]) =>
        [answered(question, answer), ...(because ? [because.text] : [])].join('. '),
      )
      .join('\n'),
    ...CHECK_GROUPS.flatMap((group) => groupSection(group, target.checks)),
    ...(steps.length === 0
      ? []
      : [
          [
            m.gov_steps_title().toUpperCase(),
            ...(stepsNote === undefined ? [] : [stepsNote]),
            ...steps.flatMap(stepLines),
          ].join('\n'),
        ]),
    [
      m.gov_ready_title().toUpperCase(),
      ...(withoutIpv4.total === 0 ? [m.gov_ready_nothing()] : []),
      ...(withoutIpv4.breaks.length === 0
        ? []
        : [`${m.gov_ready_breaks()} ${withoutIpv4.breaks.map(hostText).join(', ')}`]),
      ...(withoutIpv4.unknown.length === 0 ? [] : [m.gov_ready_unknown({ count: String(withoutIpv4.unknown.length) })]),
      ...(withoutIpv4.total > 0 && withoutIpv4.breaks.length + withoutIpv4.unknown.length === 0
        ? [withoutIpv4.total === 1 ? m.gov_ready_one() : m.gov_ready_all({ total: String(withoutIpv4.total) })]
        : []),
    ].join('\n'),
  ];
}

/** `Lần mở này: IPv4`, `Trang có IPv6 không? Có IPv6`: after a question no colon. */
const answered = (question: string, answer: string): string =>
  question.endsWith('?') ? `${question} ${answer}` : `${question}: ${answer}`;

/** A step with what the unit states of it; further lines of that stand under its first. */
function stepLines({ number, title, stateText, stated }: DocumentTarget['steps'][number]): readonly string[] {
  const own = stated === undefined ? [] : [`    ${m.report_stated()}: ${stated.replaceAll('\n', '\n      ')}`];
  return [`${number}. ${title}: ${stateText}`, ...own];
}

function groupSection(group: CheckGroup, checks: readonly DocumentCheck[]): readonly string[] {
  const found = checks.filter(({ status }) => groupOf(status) === group);
  const never =
    group === 'untestable' ? [m.gov_untestable_ports(), m.gov_untestable_content(), m.gov_untestable_tool()] : [];
  if (found.length === 0 && never.length === 0) return [];
  return [
    [checkGroupText[group]().toUpperCase(), ...found.flatMap(checkLines), ...never.map((line) => `- ${line}`)].join(
      '\n',
    ),
  ];
}

/** The id stands beside the name, so that a line finds its column of the CSV and its member of the JSON. */
function checkLines({ id, name, statusText, evidence, rule, advice }: DocumentCheck): readonly string[] {
  return [
    `- ${name} [${id}]: ${statusText}`,
    ...evidence.map(({ text }) => `    ${text}`),
    ...(rule === null ? [] : [`    ${m.gov_stems_from()}: ${rule.citation} (${rule.forceText})`]),
    ...(advice === null ? [] : [`    ${m.gov_next()}: ${advice.text}`]),
  ];
}
