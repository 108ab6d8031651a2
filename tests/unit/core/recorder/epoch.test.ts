import { describe, expect, it } from 'vitest';
import { NAT64_KEY } from '@/utils/core/session/keys';
import { commit, createScene, main, opened, START } from './scene';

const V6 = '2606:2800:21f:cb07::1';
/** 192.0.2.1 behind a prefix that pages learned. */
const TRANSLATED = '3000:64::c000:201';
const learned = (since: number) => ({ since, prefixes: ['3000:64::/96'] });

/** A page over native IPv6, so that the session knows its network. */
async function createVisited() {
  const scene = createScene();
  await scene.tell(opened(), main(0, 'https://a.vn/', { ip: V6 }), commit(5, 'https://a.vn/', 'A'));
  await scene.time.goTo(5_000);
  return scene;
}

describe('a change of network', () => {
  it('that comes while the worker reads the session ends what it reads', async () => {
    const scene = await createVisited();
    expect(scene.stored.network).toMatchObject({ since: START, ipv6: { ip: V6 } });
    const restarted = scene.restart();
    scene.recorder().networkChanged();
    await restarted;
    await scene.time.goTo(5_200);
    expect(scene.stored.network).toEqual({ since: START + 5_000 });
    await scene.tell(main(5_300, 'https://b.vn/', { ip: '192.0.2.1' }), commit(5_310, 'https://b.vn/', 'B'));
    await scene.time.goTo(6_000);
    expect(Object.keys(scene.stored).filter((key) => key.startsWith('address:'))).toEqual(['address:192.0.2.1']);
  });
});

describe('learned prefixes', () => {
  it('class what comes next', async () => {
    const scene = await createVisited();
    scene.recorder().prefixesLearned(learned(START));
    await scene.tell(main(5_000, 'https://b.vn/', { ip: TRANSLATED }));
    await scene.time.goTo(5_200);
    expect(scene.stored.network).toMatchObject({ nat64: { host: 'b.vn', ip: TRANSLATED } });
  });

  it('class what comes next in a worker that finds them in the session', async () => {
    const scene = await createVisited();
    scene.stored[NAT64_KEY] = learned(START);
    await scene.restart();
    await scene.tell(main(5_000, 'https://b.vn/', { ip: TRANSLATED }));
    await scene.time.goTo(5_200);
    expect(scene.stored.network).toMatchObject({ nat64: { host: 'b.vn', ip: TRANSLATED } });
  });

  it('of an epoch that has ended are not taken from the session', async () => {
    const scene = await createVisited();
    scene.stored[NAT64_KEY] = learned(START - 1);
    await scene.restart();
    await scene.tell(main(5_000, 'https://b.vn/', { ip: TRANSLATED }));
    await scene.time.goTo(5_200);
    expect(scene.stored.network).not.toHaveProperty('nat64');
    expect(scene.stored['host:b.vn']).toEqual({ v6: { ip: TRANSLATED, at: START + 5_000 } });
  });

  it('of an epoch that has ended are not taken from a page that writes them late', async () => {
    const scene = await createVisited();
    scene.recorder().networkChanged();
    scene.recorder().prefixesLearned(learned(START));
    await scene.tell(main(5_001, 'https://b.vn/', { ip: TRANSLATED }));
    await scene.time.goTo(5_200);
    expect(scene.stored.network).toMatchObject({ since: START + 5_000, ipv6: { host: 'b.vn', ip: TRANSLATED } });
  });
});
