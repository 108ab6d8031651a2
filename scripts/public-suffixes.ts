/**
 * `npm run suffixes`: packs the copy of the public suffix list in data/ for utils/core/host (docs/decisions/0021). A newer
 * copy comes from https://publicsuffix.org/list/public_suffix_list.dat, and from nowhere else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSuffixes } from './pack-suffixes.ts';

const ROOT = join(import.meta.dirname, '..');
const { near, far, vn } = packSuffixes(readFileSync(join(ROOT, 'data/public_suffix_list.dat'), 'utf8'));
writeFileSync(join(ROOT, 'utils/core/host/public-suffixes.json'), `${JSON.stringify(near)}\n`);
writeFileSync(join(ROOT, 'utils/core/host/far-suffixes.json'), `${JSON.stringify(far)}\n`);
writeFileSync(join(ROOT, 'utils/core/host/vn-suffixes.json'), `${JSON.stringify(vn)}\n`);
