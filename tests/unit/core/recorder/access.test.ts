import { describe, expect, it } from 'vitest';
import { NAT64_KEY } from '@/utils/core/session/keys';
import { endEpoch, learn, newSessionEvidence } from '@/utils/core/recorder/session-evidence';
import { commit, createScene, main, opened, START } from './scene';

const V6 = '2606:2800:21f:cb07::1';

describe('access to sites that was given after a page came', () => {
  const changed = { kind: 'access-changed', at: START + 2_000 } as const;

  it('makes a page without a response one that was opened before', async () => {
    const scene = createScene();
    await scene.tell(opened(), commit(50, 'https://a.vn/', 'A'));
    await scene.time.goTo(1_500);
    expect((await scene.page())?.current?.source).toBe('service-worker');
    await scene.tell(changed);
    await scene.time.goTo(2_500);
    expect((await scene.page())?.current?.source).toBe('before-install');
  });

  it('leaves a page alone whose response was seen', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/', { ip: V6 }), commit(50, 'https://a.vn/', 'A'), changed);
    await scene.time.goTo(2_500);
    expect((await scene.page())?.current?.source).toBe('response');
  });
});

describe('what a probe adds to the session', () => {
  const answer = (ip: string, own: boolean) => ({ host: ip, ip, at: START, own });

  it('is that a control address answered, and never the address of a site', () => {
    const evidence = newSessionEvidence({ since: START });
    learn(evidence, answer('3000:6:5::80', true), []);
    expect(evidence.network).toEqual({ since: START });
    learn(evidence, answer('2606:4700:4700::1111', true), []);
    expect(evidence.network.ipv6).toEqual({ ...answer('2606:4700:4700::1111', true) });
  });

  it('is nothing that takes away from a page opened by its address', () => {
    const evidence = newSessionEvidence({ since: START });
    learn(evidence, answer('3000:6:5::80', false), []);
    expect(evidence.network.ipv6?.ip).toBe('3000:6:5::80');
  });

  it('drops learned prefixes with the epoch', () => {
    const evidence = newSessionEvidence({ since: START });
    endEpoch(evidence, START + 1);
    expect(evidence.changes.has(NAT64_KEY)).toBe(true);
    expect(evidence.changes.get(NAT64_KEY)).toBeUndefined();
  });
});
