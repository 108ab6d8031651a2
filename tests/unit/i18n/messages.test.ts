import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formsOf as textsOf, listedTexts, messagesOf, messageTexts } from './own-texts';

const ROOT = process.cwd();
const SOURCES = ['components', 'entrypoints', 'utils'];

const inputsOf = (form: Parameters<typeof textsOf>[0]): string[] =>
  [...new Set(textsOf(form).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted((a, b) => (a < b ? -1 : 1));

const vi = messagesOf('vi');
const en = messagesOf('en');

function usedKeys(): { readonly used: Set<string>; readonly dynamic: string[] } {
  const used = new Set<string>();
  const dynamic: string[] = [];
  for (const folder of SOURCES) {
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/\.tsx?$/.test(path) || path.includes('generated')) continue;
      const code = readFileSync(path, 'utf8');
      if (!code.includes('i18n/generated/messages')) continue;
      for (const [, key] of code.matchAll(/\bm\.(\w+)/g)) if (key !== undefined) used.add(key);
      if (/\bm\[/.test(code)) dynamic.push(path);
    }
  }
  return { used, dynamic };
}

describe('messages', () => {
  it('exist in both languages', () => {
    expect([...vi.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect([...en.keys()].filter((key) => !vi.has(key))).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const different = [...vi].filter(([key, form]) => inputsOf(form).join() !== inputsOf(en.get(key) ?? '').join());
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are all used, and none is missing', () => {
    const { used, dynamic } = usedKeys();
    expect([...vi.keys()].filter((key) => !used.has(key))).toEqual([]);
    expect([...used].filter((key) => !vi.has(key))).toEqual([]);
    expect(dynamic).toEqual([]);
  });

  it('are neither empty nor left untranslated', () => {
    const same = new Set(['app_name', 'options_language_vi', 'options_language_en']);
    const all = [...vi].flatMap(([key, form]) => textsOf(form).map((text) => [key, text] as const));
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
    // A Vietnamese sentence of some length has a letter with a mark.
    const bare = all.filter(([key, text]) => !same.has(key) && /\p{L}+ \p{L}+ \p{L}+/u.test(text));
    expect(bare.filter(([, text]) => !/[\u0300-\u036f]/.test(text.normalize('NFD'))).map(([key]) => key)).toEqual([]);
    const marked = [...en].filter(
      ([key, form]) => !same.has(key) && textsOf(form).some((text) => /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệ]/.test(text)),
    );
    expect(marked.map(([key]) => key)).toEqual([]);
  });

  it('hold no raw placeholder of the browser, nor does a page of Sáu', () => {
    const all = (['vi', 'en'] as const).flatMap((language) => [...messageTexts(language), ...listedTexts(language)]);
    expect(all.filter(({ text }) => text.includes('__MSG_'))).toEqual([]);
    const pages = readdirSync(join(ROOT, 'entrypoints'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(2);
    // The browser fills these in the manifest and in style sheets alone; a page says its title by a message.
    for (const path of pages) {
      expect(readFileSync(join(ROOT, 'entrypoints', path), 'utf8'), path).toContain('<title>Sáu</title>');
    }
  });

  it('accuse nobody', () => {
    const words = /vi phạm|không tuân thủ|sai phạm|yếu kém|violat|non-compliant|failed to comply/i;
    const all = [...vi, ...en].flatMap(([key, form]) => textsOf(form).map((text) => [key, text] as const));
    expect(all.filter(([, text]) => words.test(text))).toEqual([]);
  });
});
