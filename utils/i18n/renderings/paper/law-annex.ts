import { DUTIES } from '@/utils/core/gov/rules/duties';
import { HISTORY } from '@/utils/core/gov/rules/history';
import { forceOn, ruleById, vietnamDay } from '@/utils/core/gov/rules/in-force';
import type { Day, Rule, Source } from '@/utils/core/gov/rules/rule';
import { LAW_AS_OF, RULES } from '@/utils/core/gov/rules/rules';
import { formatDay } from '@/utils/i18n/format-day';
import { m } from '@/utils/i18n/generated/messages.js';
import { forceText } from '@/utils/i18n/gov-texts';
import type { Locale } from '@/utils/i18n/resolve-language';
import { citationOf, sourceText } from './citations';
import type { Block, Line } from './paper';

/** What holds on the day of the sheet, and what the decree in force asks of a body; nothing that has ended. */
export function lawAnnex(at: number, locale: Locale): readonly Block[] {
  const day = vietnamDay(at);
  const rules = RULES.filter((rule) => forceOn(rule, day) === 'in-force');
  // The other duties are of the same decree.
  const hasDuties = forceOn(ruleById('decree-224-2026-art-11-4'), day) === 'in-force';
  return [
    { kind: 'text', line: { text: m.gov_law_as_of({ date: formatDay(LAW_AS_OF), day: formatDay(day) }) } },
    ...rules.map((rule) => ruleItem(rule, day, locale)),
    ...(hasDuties ? [duties(locale)] : []),
  ];
}

/** Programmes, recommendations, texts that have ended, and how the programme came here. */
export function historyAnnex(at: number, locale: Locale): readonly Block[] {
  const day = vietnamDay(at);
  const rules = RULES.filter((rule) => forceOn(rule, day) !== 'in-force');
  return [
    { kind: 'section', title: m.paper_law_other(), blocks: rules.map((rule) => ruleItem(rule, day, locale)) },
    {
      kind: 'section',
      title: m.gov_history_title(),
      handle: { 'data-gov': 'history' },
      blocks: HISTORY.map(({ when, what, sources }) => ({
        kind: 'item',
        title: formatDay(when),
        handle: { 'data-when': when },
        blocks: [
          { kind: 'text', line: { text: what[locale] } },
          { kind: 'list', lines: sources.map((source) => sourceLine(source, locale)) },
        ],
      })),
    },
  ];
}

function ruleItem(rule: Rule, day: Day, locale: Locale): Block {
  const { id, demand, points = [], quote, quoteNote, caveat, sources } = rule;
  const force = forceOn(rule, day);
  return {
    kind: 'item',
    title: citationOf(rule, locale),
    note: forceText[force](),
    handle: { 'data-law': id, 'data-force': force },
    blocks: [
      { kind: 'text', line: { text: demand[locale] } },
      ...(points.length === 0 ? [] : [listOf(points.map((point) => ({ text: point[locale] })))]),
      ...(quote === undefined ? [] : [quoted(quote)]),
      ...(quoteNote === undefined ? [] : [screenText(quoteNote[locale])]),
      ...(caveat === undefined ? [] : [{ kind: 'text', line: { text: caveat[locale] } } as const]),
      { kind: 'text', line: { text: `${m.paper_sources()}:` } },
      listOf(sources.map((source) => sourceLine(source, locale))),
    ],
  };
}

const listOf = (lines: readonly Line[]): Block => ({ kind: 'list', lines });
const screenText = (text: string): Block => ({ kind: 'text', onScreenOnly: true, line: { text } });
const quoted = (text: string): Block => ({ kind: 'text', onScreenOnly: true, line: { text, quoteIn: 'vi' } });

const sourceLine = (source: Source, locale: Locale): Line => ({
  text: sourceText(source, locale),
  handle: { 'data-proof': source.proof },
  ...(source.url === undefined ? {} : { url: source.url }),
});

function duties(locale: Locale): Block {
  return {
    kind: 'section',
    title: m.paper_law_duties(),
    handle: { 'data-gov': 'duties' },
    blocks: [
      ...DUTIES.map(({ id, citation, title, who, says, todo, quote }): Block => ({
        kind: 'item',
        title: m.paper_law_of_decree({ citation: capital(citation[locale]), title: title[locale] }),
        handle: { 'data-duty': id },
        blocks: [
          { kind: 'text', line: { text: says[locale] } },
          { kind: 'text', line: { lead: m.paper_law_suggestion(), text: todo[locale] } },
          { kind: 'text', line: { text: m.gov_duty_who({ who: who[locale] }) } },
          quoted(quote),
        ],
      })),
      { kind: 'text', line: { text: m.paper_law_note() } },
    ],
  };
}

const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
