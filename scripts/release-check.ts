/**
 * `npm run release:check`, before a package is made for the stores: fails where what it would carry is out of date.
 * Not a part of `npm test`, which must end alike on every day.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ageOfList } from './pack-suffixes.ts';

/** The list changes every few days; half a year of changes is the most that a release may lack. */
const OLDEST_DAYS = 180;

const list = readFileSync(join(import.meta.dirname, '../data/public_suffix_list.dat'), 'utf8');
const days = ageOfList(list, Date.now());
if (days > OLDEST_DAYS) {
  console.error(
    `✗ data/public_suffix_list.dat is ${days} days old, ${OLDEST_DAYS} at most: fetch ` +
      'https://publicsuffix.org/list/public_suffix_list.dat into it and run `npm run suffixes`.',
  );
  process.exitCode = 1;
} else console.log(`✓ data/public_suffix_list.dat is ${days} days old, of ${OLDEST_DAYS} at most`);
