import { describe, expect, it } from 'vitest';
import { learn, newSessionEvidence } from '@/utils/core/recorder/session-evidence';
import { dnsKey } from '@/utils/core/session/keys';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { readEvidence } from '@/utils/core/evidence/evidence-from-session';
import { judge } from '@/utils/core/verdict/judge';
import { evidenceOf } from '@/tests/unit/core/verdict/evidence-of';

const NAMES = ['dongthap.gov.vn', 'vnexpress.net', 'example.vn'] as const;

/** Three sites were visited, then the page of the first is looked at; DNS was asked about the last one. */
async function visited(ips: readonly string[], isAsked: boolean) {
  const session = newSessionEvidence({ since: 1 });
  for (const [index, host] of NAMES.entries()) learn(session, { host, ip: ips[index] ?? '', at: 5, own: false }, []);
  const asked = evidenceOf({ host: NAMES[2], a: ['203.0.113.9'], aaaa: [] });
  const { a, aaaa } = asked.dns[NAMES[2]] ?? {};
  const stored: Record<string, unknown> = Object.fromEntries(session.changes);
  if (isAsked) Object.assign(stored, { [dnsKey(NAMES[2], 'A')]: a, [dnsKey(NAMES[2], 'AAAA')]: aaaa });
  const { document } = evidenceOf({ host: NAMES[0], ip: ips[0] ?? '' });
  const area = {
    get: (keys: string[]) => Promise.resolve(Object.fromEntries(keys.map((key) => [key, stored[key]]))),
  };
  const evidence = await readEvidence(area, {
    document,
    hosts: [NAMES[0]],
    settings: DEFAULT_SETTINGS,
    ownLookups: [],
    https: undefined,
    now: asked.now,
  });
  return judge(evidence);
}

describe('one made-up address a name, from the recorder to the verdict', () => {
  it.each([
    [['fdfe:dcba:9876::b4', 'fdfe:dcba:9876::b5', 'fdfe:dcba:9876::b6'], 'local'],
    [['28.0.0.7', '28.0.0.8', '28.0.0.9'], 'v4'],
    [['240.0.0.7', '240.0.0.8', '240.0.0.9'], 'v4'],
  ])('%j', async (ips, before) => {
    expect((await visited(ips, false)).visit.code).toBe(before);
    expect(await visited(ips, true)).toMatchObject({ visit: { code: 'proxied' }, network: { code: 'proxied' } });
  });

  it.each([
    ['blocks apart', ['28.0.0.7', '28.1.0.8', '28.2.0.9'], 'v4'],
    ['an ordinary network', ['104.16.0.7', '104.16.0.8', '104.16.0.9'], 'v4'],
    ['an inner network', ['10.1.0.7', '10.1.0.8', '10.1.0.9'], 'local'],
    ['a provider’s IPv6', ['2405:4800::7', '2405:4800::8', '2405:4800::9'], 'v6'],
  ])('%s shows nothing', async (_about, ips, visit) => {
    expect((await visited(ips, true)).visit.code).toBe(visit);
  });
});
