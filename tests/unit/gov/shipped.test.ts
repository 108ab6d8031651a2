import { expect, it } from 'vitest';
import shipped from '@/utils/gov/agencies.json';
import { parseDirectory } from '@/utils/gov/directory-data';
import { readShipped } from '@/utils/gov/shipped';

it('reads the shipped directory as the checks for an imported one read it', () => {
  expect(parseDirectory(shipped)).toEqual({ ok: true, value: readShipped(shipped) });
});
