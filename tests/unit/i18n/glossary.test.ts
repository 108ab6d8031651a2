/** One word for one thing: a twin of a settled term stands in no text of Sáu (docs/words.md). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { govTexts, listedTexts, messageTexts } from './own-texts';
import glossary from '@/tests/cases/glossary.json';

interface Term {
  /** The settled term. */
  readonly use: string;
  /** Its twins, each as whole words in any case. */
  readonly not: readonly string[];
  /** Where a twin is a part of these, it is none. */
  readonly unless?: readonly string[];
  readonly note?: string;
  /** `messages`: what tells of a text of the State keeps the term of that text. */
  readonly where?: string;
}

const LANGUAGES = ['vi', 'en'] as const;
const termsOf = (language: (typeof LANGUAGES)[number]): readonly Term[] => glossary[language];

const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase();

/** The first twin of a term in a text; undefined where there is none. */
function twinIn(text: string, { not, unless = [] }: Term): string | undefined {
  const said = unless.reduce((rest, allowed) => rest.replaceAll(plain(allowed), '·'), plain(withoutValues(text)));
  return not.find((twin) => new RegExp(String.raw`(?<!\p{L})${RegExp.escape(plain(twin))}(?!\p{L})`, 'u').test(said));
}

const withoutValues = (text: string): string => text.replaceAll(/\{\w+\}/g, '·');

describe.each(LANGUAGES)('the glossary (%s)', (language) => {
  it.each(termsOf(language).map((term) => [term.use, term] as const))('has one word: %s', (_, term) => {
    const texts = [
      ...messageTexts(language),
      ...listedTexts(language),
      ...(term.where === 'messages' ? [] : govTexts(language)),
    ];
    const twins = texts.flatMap(({ at, text }) => {
      const twin = twinIn(text, term);
      return twin === undefined ? [] : [`${at}: “${twin}” in “${text}”`];
    });
    expect(twins).toEqual([]);
  });

  it('stands in docs/words.md, term by term', () => {
    const page = readFileSync('docs/words.md', 'utf8');
    expect(termsOf(language).filter(({ use }) => !page.includes(use))).toEqual([]);
  });

  it('forbids no term that it settles itself', () => {
    const terms = termsOf(language);
    const clashes = terms.flatMap((term) => terms.filter(({ use }) => twinIn(use, term) !== undefined));
    expect(clashes.map(({ use }) => use)).toEqual([]);
  });
});

describe('a twin', () => {
  const term: Term = { use: 'sao chép', not: ['chép'], unless: ['sao chép'] };

  it.each([
    ['Chép kết quả', 'chép'],
    ['Đã sao chép. Hãy chép lại.', 'chép'],
    ['Sao chép kết quả', undefined],
    ['Đã sao chép.', undefined],
  ])('in “%s” is %s', (text, twin) => {
    expect(twinIn(text, term)).toBe(twin);
  });

  it('is found as a whole word, and not in the name of a value', () => {
    expect(twinIn('Ask {resolvers} about:', { use: 'DNS server', not: ['resolvers'] })).toBeUndefined();
    expect(twinIn('recommended', { use: 'fix', not: ['mend'] })).toBeUndefined();
  });
});
