import { describe, expect, it } from 'vitest';
import { commit, createScene, main, opened, START } from './scene';

const V6 = '2606:2800:21f:cb07::1';

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
