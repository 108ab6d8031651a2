import type { GovIdentity } from '@/utils/core/gov/identity';
import { planOf } from '@/utils/core/gov/steps/plan-relation';
import { PHASES, PLAN_SOURCE } from '@/utils/core/gov/steps/steps';
import { hostText } from '@/utils/core/host/display-host';
import type { Comparison } from '@/utils/core/report/compare-reports';
import type { ReportHost, ReportModel } from '@/utils/core/report/report-model';
import { spoken } from '@/utils/core/report/statements';
import type { Stated } from '@/utils/core/report/statements';
import { agencyLine, agencyName } from '@/utils/i18n/agency-texts';
import { siteText, visitText } from '@/utils/i18n/code-texts';
import { formatDay } from '@/utils/i18n/format-day';
import { m } from '@/utils/i18n/generated/messages.js';
import { siteKindWhatText, stepStateText } from '@/utils/i18n/gov-texts';
import { changeText } from '@/utils/i18n/renderings/change-text';
import type { Locale } from '@/utils/i18n/resolve-language';
import { siteKindText } from '@/utils/i18n/site-kind-texts';
import { publisherOf } from './citations';
import { whenText } from './evidence-lines';
import type { Block, Line } from './paper';

const OWNERS: Readonly<Record<ReportHost['verdict']['owner'], () => string>> = {
  main: m.gov_ready_main,
  own: m.gov_ready_own,
  'third-party': m.gov_ready_third,
};

const text = (words: string): Block => ({ kind: 'text', line: { text: words } });

/** Every host that the page has contacted, the site's own ones first, and which would break without IPv4. */
export function hostsAnnex({ hosts, hostsLeftOut, readiness }: ReportModel): readonly Block[] {
  return [
    {
      kind: 'table',
      caption: m.report_hosts(),
      table: {
        columns: [m.report_host(), m.report_owner(), m.report_visit(), m.report_site(), m.report_address()],
        rows: hosts.map(({ verdict: { host, owner, visit, site, counted }, addresses, isHidden }) => ({
          handle: { 'data-host-row': host, 'data-visit': visit.code, 'data-site': site.code },
          codes: { visit: visit.code, site: site.code },
          cells: [
            counted ? hostText(host) : `${hostText(host)} ${m.host_not_counted()}`,
            OWNERS[owner](),
            visitText[visit.code](),
            siteText[site.code](),
            isHidden ? m.report_hidden() : addresses.join(' '),
          ],
        })),
      },
    },
    ...(hostsLeftOut > 0 ? [text(m.reason_page_left_out({ count: hostsLeftOut }))] : []),
    withoutIpv4(readiness),
  ];
}

function withoutIpv4({ breaks, unknown, total }: ReportModel['readiness']): Block {
  const isFine = total > 0 && breaks.length === 0 && unknown.length === 0;
  return {
    kind: 'section',
    title: m.gov_ready_title(),
    handle: { 'data-gov': 'readiness' },
    blocks: [
      ...(total === 0 ? [text(m.gov_ready_nothing())] : []),
      ...(isFine ? [text(total === 1 ? m.gov_ready_one() : m.gov_ready_all({ total: String(total) }))] : []),
      ...(breaks.length === 0
        ? []
        : [
            text(m.gov_ready_breaks()),
            {
              kind: 'list',
              lines: breaks.map(({ host, owner }) => ({
                text: `${hostText(host)} (${OWNERS[owner]()})`,
                handle: { 'data-breaks': host },
              })),
            } as const,
          ]),
      ...(unknown.length === 0 ? [] : [text(m.gov_ready_unknown({ count: String(unknown.length) }))]),
    ],
  };
}

/** The steps with what was found of each, and what the unit states of it; criteria only where they are asked for. */
export function stepsAnnex(
  { steps, identity }: ReportModel,
  stated: Stated,
  withCriteria: boolean,
  locale: Locale,
): readonly Block[] {
  const plan = planOf(identity);
  if (plan === 'none') return [];
  const phases = PHASES.map(({ number, title, period, steps: own }): Block => {
    const items = own.flatMap((step): readonly Block[] => {
      const finding = steps.find((each) => each.number === step.number);
      if (finding === undefined) return [];
      return [
        {
          kind: 'item',
          title: m.paper_step({
            number: String(step.number),
            title: step.title[locale].replace(/\.$/, ''),
            state: stepStateText(finding),
          }),
          handle: { 'data-step': String(step.number), 'data-state': finding.state },
          step: step.number,
          blocks: [
            { kind: 'text', onScreenOnly: !withCriteria, line: { text: step.shows[locale] } },
            ...statement(spoken(stated, step.number)),
          ],
        },
      ];
    });
    const phase = m.paper_step_phase({ number: String(number), title: title[locale], period: period[locale] });
    return { kind: 'section', title: phase, blocks: items };
  });
  return [...(plan === 'sample' ? [text(m.gov_steps_sample())] : []), ...phases, text(PLAN_SOURCE[locale])];
}

const statement = (words: string): readonly Block[] =>
  words === '' ? [] : [{ kind: 'text', isStated: true, line: { lead: m.report_stated(), text: words } }];

/** What kind of site this is, how sure its owner is and by which source, and which bodies became part of it. */
export function agencyAnnex(gov: GovIdentity, locale: Locale): readonly Block[] {
  const { agency, absorbed, kind, directory, isClaimed, isGuest } = gov;
  const names = absorbed.map((each) => agencyName(each, locale)).join(', ');
  const asOf = m.gov_agency_directory({ date: formatDay(directory.asOf), count: String(directory.count) });
  return [
    text(agencyLine(gov, locale).join(' · ')),
    text(m.gov_agency_kind({ kind: siteKindText[kind](), what: siteKindWhatText[kind]() })),
    ...(agency === undefined ? [text(m.gov_unknown_owner())] : []),
    ...(agency?.confidence === 'low' ? [text(m.gov_agency_unsure())] : []),
    ...(isGuest ? [text(m.gov_agency_guest())] : []),
    ...(isClaimed ? [text(m.gov_agency_claimed())] : []),
    ...(agency?.since ? [text(m.gov_agency_since({ date: formatDay(agency.since) }))] : []),
    ...(isGuest || absorbed.length === 0
      ? []
      : [
          {
            kind: 'text',
            handle: { 'data-absorbed': absorbed.map(({ id }) => id).join(' ') },
            line: { text: m.gov_agency_absorbed({ names }) },
          } as const,
        ]),
    ...(agency === undefined ? [] : agencySources(agency.sources, locale)),
    text(directory.isImported ? `${asOf} ${m.gov_agency_imported()}` : asOf),
  ];
}

function agencySources(sources: readonly string[], locale: Locale): readonly Block[] {
  if (sources.length === 0) return [text(m.gov_agency_no_source())];
  return [
    text(`${m.gov_agency_sources()}:`),
    { kind: 'list', lines: sources.map((url) => ({ text: publisherOf(url, locale), url })) },
  ];
}

/** What differs between two sheets, a line each, with the times of both. */
export function changesBlock({ from, to, changes }: Comparison, name: 'last' | 'pin', locale: Locale): Block {
  const [start, end] = [from, to].map((time) => whenText([Date.parse(time)], locale));
  const lines = changes.map((change): Line => {
    const more =
      change.what === 'evidence'
        ? [
            ...change.gone.map(({ text: words }) => `${m.report_change_before()}: ${words}`),
            ...change.added.map(({ text: words }) => `${m.report_change_after()}: ${words}`),
          ]
        : [];
    return {
      text: [changeText(change), ...more].join(' '),
      handle: { 'data-change': 'id' in change ? change.id : change.what },
    };
  });
  return {
    kind: 'section',
    title:
      name === 'pin'
        ? m.report_since_pin({ from: start ?? '' })
        : m.report_since_last({ from: start ?? '', to: end ?? '' }),
    handle: { 'data-changes': name },
    blocks: [lines.length === 0 ? text(m.report_no_change()) : { kind: 'list', lines }],
  };
}
