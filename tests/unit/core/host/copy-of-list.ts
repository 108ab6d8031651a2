import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The copy of the public suffix list that the product's own form is made of. */
export const copyOfList = (): string =>
  readFileSync(join(import.meta.dirname, '../../../../data/public_suffix_list.dat'), 'utf8');
