import Ajv2020 from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { MAX_STATED_LENGTH } from '@/utils/core/report/limits';
import { reportSchema } from '@/utils/core/report/parse-report';
import { asPin } from '@/utils/core/report/pins';
import { isNothing, plainStated, readStated, spoken, withStated } from '@/utils/core/report/statements';
import { toCsv } from '@/utils/core/report/to-csv';
import { toDocument } from '@/utils/i18n/renderings/to-document';
import { toText } from '@/utils/i18n/renderings/to-text';
import { NOT_ASKED, sheetOf } from './sheet';

const schema: object = JSON.parse(readFileSync('docs/schema/sau.report-1.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

describe('a stated text', () => {
  it.each([
    ['words', 'Kế hoạch 12/KH-UBND', 'Kế hoạch 12/KH-UBND'],
    ['lines', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a tab', 'a\tb', 'a b'],
    ['an order turned round', 'a\u202Eb\u200Bc\uFEFF', 'abc'],
    ['control characters', 'a\u0000b\u0007c\u2028d', 'abcd'],
    ['half a pair', 'a\uD800', 'a\uFFFD'],
    ['a letter of two code units', '𝒜', '𝒜'],
    ['markup', '<b>x</b>', '<b>x</b>'],
  ])('of %s stays plain text', (_what, typed, kept) => {
    expect(plainStated(typed)).toBe(kept);
    expect(plainStated(kept)).toBe(kept);
  });

  it('has a bound, which tears no character apart', () => {
    expect(plainStated('a'.repeat(5_000))).toHaveLength(MAX_STATED_LENGTH);
    expect(plainStated(`${'a'.repeat(MAX_STATED_LENGTH - 1)}𝒜`)).toBe('a'.repeat(MAX_STATED_LENGTH - 1));
  });

  it('without words is none', () => {
    expect(withStated({ 1: 'x' }, 1, ' \n')).toEqual({});
    expect(isNothing(readStated({ 1: '  ' }))).toBe(true);
    expect(spoken({ 1: '  x \n' }, 1)).toBe('x');
    expect(spoken({ 1: 'x' }, 2)).toBe('');
  });
});

describe('a sheet with statements', () => {
  const sheet = sheetOf(NOT_ASKED);
  const stated = { 2: ' Kế hoạch 12/KH-UBND\nngày 05/01/2026 ', 9: '=cmd|x' } as const;
  const bare = toDocument(sheet, 'vi');
  const document = toDocument(sheet, 'vi', stated);
  const text = toText(document, sheet.at);

  it('has them in JSON under their steps, and nowhere a member for an empty one', () => {
    const { steps } = document.targets[0];
    expect(steps[1]?.stated).toBe('Kế hoạch 12/KH-UBND\nngày 05/01/2026');
    expect(steps.filter((step) => 'stated' in step).map(({ number }) => number)).toEqual([2, 9]);
    expect(bare.targets[0].steps.some((step) => 'stated' in step)).toBe(false);
    expect(validate(JSON.parse(JSON.stringify(document)))).toBe(true);
    expect(v.parse(reportSchema, JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('has them in text as the unit’s own words', () => {
    expect(text).toContain(
      '2. Lập kế hoạch hoặc đề án: trình duyệt không quan sát được\n    Do đơn vị khai: Kế hoạch 12/KH-UBND\n      ngày 05/01/2026\n3. ',
    );
    expect(toText(bare, sheet.at)).not.toContain('Do đơn vị khai');
  });

  it('judges nothing by them, and leaves the CSV as it is', () => {
    const strip = (target: (typeof document.targets)[0]) => ({
      ...target,
      steps: target.steps.map(({ stated: _stated, ...step }) => step),
    });
    expect(strip(document.targets[0])).toEqual(bare.targets[0]);
    expect(toCsv([document])).toBe(toCsv([bare]));
  });

  it('leaves them out of a baseline, which is for what was measured', () => {
    expect(asPin(document)).toEqual(bare);
  });

  it.each([
    ['too long', 'x'.repeat(MAX_STATED_LENGTH + 1)],
    ['an order turned round', 'x\u202Ey'],
    ['no text', 5],
  ])('from a file is refused where a statement is %s', (_what, hostile) => {
    const [target] = document.targets;
    const steps = target.steps.map((step, index) => (index === 1 ? { ...step, stated: hostile } : step));
    expect(v.is(reportSchema, { ...document, targets: [{ ...target, steps }] })).toBe(false);
  });

  it('without them, as of an earlier version, is read', () => {
    const [{ stepsNote: _note, ...target }] = bare.targets;
    expect(v.is(reportSchema, { ...bare, targets: [target] })).toBe(true);
  });
});
