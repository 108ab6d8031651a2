import { describe, expectTypeOf, it } from 'vitest';
import type { EvidenceLine } from '@/utils/core/gov/checks/check-codes';
import type { Reason, ReasonValues } from '@/utils/core/verdict/reasons';

/** Held by the type check: a value taken out of a reason, or called otherwise, does not compile. */
describe('a code with its values', () => {
  it('has each of them, by its name and kind', () => {
    expectTypeOf<{ code: 'site-no-aaaa'; values: { by: string; time: number } }>().toExtend<Reason>();
    expectTypeOf<{ code: 'site-no-aaaa'; values: { by: string } }>().not.toExtend<Reason>();
    expectTypeOf<{ code: 'site-no-aaaa'; values: { by: string; at: number } }>().not.toExtend<Reason>();
    expectTypeOf<{ code: 'site-no-aaaa'; values: { by: string; time: string } }>().not.toExtend<Reason>();
    expectTypeOf<{ code: 'site-no-aaaa' }>().not.toExtend<Reason>();
  });

  it('has none where the code says it all', () => {
    expectTypeOf<{ code: 'page-gap' }>().toExtend<Reason>();
    expectTypeOf<{ code: 'page-gap'; values: { count: number } }>().not.toExtend<Reason>();
    expectTypeOf<ReasonValues['page-gap']>().toEqualTypeOf<undefined>();
  });

  it('names a number that may be unknown', () => {
    expectTypeOf<ReasonValues['page-all-capable']>().toEqualTypeOf<{
      readonly total: number;
      readonly silent: number | undefined;
    }>();
  });

  it('is no code of another table', () => {
    expectTypeOf<{ code: 'name-no-rule' }>().toExtend<EvidenceLine>();
    expectTypeOf<{ code: 'name-no-rule' }>().not.toExtend<Reason>();
  });
});
