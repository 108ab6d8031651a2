import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { installScript, lineToPaste, NEEDS, packagesOf } from '@/scripts/needs.ts';

describe('what a command needs', () => {
  it('is all in what npm test needs, for the commands that it runs', () => {
    expect(NEEDS.test).toEqual(
      expect.arrayContaining([...NEEDS.start, ...NEEDS['test:e2e'], ...NEEDS['test:interop']]),
    );
  });

  it('comes by packages, each named once', () => {
    expect(packagesOf(['dnssec-keygen', 'dnssec-signzone', 'ip'])).toEqual(['bind9-utils', 'iproute2']);
  });
});

describe('the line to paste', () => {
  it('is one line, by sudo for all but root', () => {
    expect(lineToPaste(['chromium'], false)).toMatch(/^sudo sh -c '[^'\n]+ install --no-install-recommends chromium'$/);
    expect(lineToPaste(['chromium'], true)).toMatch(/^sh -c '[^'\n]+'$/);
  });

  it('keeps servers from being started where there are any among the packages, and then alone', () => {
    expect(lineToPaste(['ip', 'unbound'], true)).toContain('exit 101');
    expect(lineToPaste(['ip', 'chromium', 'firefox', 'dnssec-signzone'], true)).not.toContain('policy-rc.d');
  });

  it.each([[['chromium']], [['chromium', 'bind9', 'unbound']]])('is a script that a shell can read: %j', (packages) => {
    expect(() => execFileSync('sh', ['-n', '-c', installScript(packages)])).not.toThrow();
  });
});
