import { expect, it } from 'vitest';
import shipped from '@/utils/core/gov/agencies.json';
import { parseDirectory } from '@/utils/core/gov/directory-data';
import { readShipped } from '@/utils/core/gov/shipped-directory';

it('reads the shipped directory as the checks for an imported one read it', () => {
  expect(parseDirectory(shipped)).toEqual({ ok: true, value: readShipped(shipped) });
});
