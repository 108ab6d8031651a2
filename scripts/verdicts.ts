/** `npm run verdicts`: writes docs/verdicts.md anew from the tables of cases. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTables, renderVerdicts } from './verdicts-page.ts';

const ROOT = join(import.meta.dirname, '..');
writeFileSync(join(ROOT, 'docs/verdicts.md'), renderVerdicts(readTables(join(ROOT, 'tests/cases'))));
