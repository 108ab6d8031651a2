import english from '@/messages/en.json';
import vietnamese from '@/messages/vi.json';
import listedEnglish from '@/public/_locales/en/messages.json';
import listedVietnamese from '@/public/_locales/vi/messages.json';
import { DUTIES } from '@/utils/core/gov/rules/duties';
import { HISTORY } from '@/utils/core/gov/rules/history';
import type { Bilingual, Source } from '@/utils/core/gov/rules/rule';
import { RULES } from '@/utils/core/gov/rules/rules';
import { PHASES, PLAN_SOURCE } from '@/utils/core/gov/steps/steps';
import type { Locale } from '@/utils/i18n/resolve-language';

type Form = string | readonly { readonly match: Readonly<Record<string, string>> }[];

/** A text with where it stands, for whoever has to find it. */
export interface OwnText {
  readonly at: string;
  readonly text: string;
}

/** The texts of one message: one, or one for each plural form. */
export const formsOf = (form: Form): string[] =>
  typeof form === 'string' ? [form] : form.flatMap(({ match }) => Object.values(match));

/** The messages of one language by key, whatever their form. */
export const messagesOf = (language: Locale): ReadonlyMap<string, Form> =>
  new Map(Object.entries<Form>(language === 'vi' ? vietnamese : english).filter(([key]) => key !== '$schema'));

export const messageTexts = (language: Locale): readonly OwnText[] =>
  [...messagesOf(language)].flatMap(([at, form]) => formsOf(form).map((text) => ({ at, text })));

/** What the lists of extensions show of Sáu. */
export const listedTexts = (language: Locale): readonly OwnText[] =>
  Object.entries(language === 'vi' ? listedVietnamese : listedEnglish).map(([at, { message }]) => ({
    at: `_locales ${at}`,
    text: message,
  }));

/** What Sáu itself says beside the law; titles, citations and quotes are words of others and are left out. */
export const govTexts = (language: Locale): readonly OwnText[] =>
  [
    ...RULES.flatMap((rule) => [
      ...named(`rule ${rule.id}`, rule.demand, ...(rule.points ?? []), rule.quoteNote, rule.caveat),
      ...given(`rule ${rule.id}`, rule.sources),
    ]),
    ...HISTORY.flatMap(({ when, what, sources }) => [
      ...named(`history ${when}`, what),
      ...given(`history ${when}`, sources),
    ]),
    ...DUTIES.flatMap(({ id, title, who, says, todo }) => named(`duty ${id}`, title, who, says, todo)),
    ...PHASES.flatMap(({ steps }) => steps).flatMap(({ number, shows, asks }) => named(`step ${number}`, shows, asks)),
    ...named('plan', PLAN_SOURCE),
  ].map(({ at, text }) => ({ at, text: text[language] }));

const named = (at: string, ...texts: readonly (Bilingual | undefined)[]) =>
  texts.flatMap((text) => (text === undefined ? [] : [{ at, text }]));

const given = (at: string, sources: readonly Source[]) => named(at, ...sources.map(({ gives }) => gives));
