import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutEngines } from '@/scripts/lock-file.ts';
import type { LockFile } from '@/scripts/lock-file.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);

describe('the lock file', () => {
  it('keeps the engines of the project and of nothing else', () => {
    expect(
      withoutEngines({
        packages: {
          '': { engines: { node: '>=20' } },
          'node_modules/a': { version: '1.0.0', engines: { node: '>=22' } },
        },
      }),
    ).toEqual({ packages: { '': { engines: { node: '>=20' } }, 'node_modules/a': { version: '1.0.0' } } });
  });

  it('names no engine that npm would hold against the Node it runs on (else: npm run lock)', () => {
    expect(lock).toEqual(withoutEngines(lock));
  });

  it('has no package with a script to run on installing, about which npm 11 would warn', () => {
    expect(scripted.map(([place]) => place)).toEqual(['']);
  });
});
