/** `npm run lock`: takes the engines out of package-lock.json, after a dependency was added or raised. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutEngines } from './lock-file.ts';
import type { LockFile } from './lock-file.ts';

const FILE = join(import.meta.dirname, '../package-lock.json');

const lock = JSON.parse(readFileSync(FILE, 'utf8')) as LockFile;
writeFileSync(FILE, `${JSON.stringify(withoutEngines(lock), null, 2)}\n`);
