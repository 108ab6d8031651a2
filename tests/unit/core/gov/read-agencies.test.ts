import { expect, it } from 'vitest';
import shipped from '@/utils/core/gov/agencies.json';
import { parseDirectory } from '@/utils/core/gov/directory-data';
import { readAgencies } from '@/utils/core/gov/read-agencies';

it('reads the shipped directory as the checks for an imported one read it', () => {
  expect(parseDirectory(shipped)).toEqual({ ok: true, value: readAgencies(shipped) });
});
