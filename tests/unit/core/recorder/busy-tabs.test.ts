import { describe, expect, it } from 'vitest';
import { commit, createScene, main, opened, request, START } from './scene';

/** Its session has been full since the second host of the page came, for 20 s. */
async function sceneWithUnwritten() {
  const scene = createScene();
  await scene.tell(opened(), main(0, 'https://a.vn/'), commit(5, 'https://a.vn/', 'A'));
  await scene.time.goTo(150);
  scene.area.full = () => 'quota';
  await scene.tell(request(160, 'https://lost.vn/', { documentId: 'A' }));
  await scene.time.goTo(20_000);
  return scene;
}

describe('the list of busy tabs', () => {
  it('names a tab from its first event until it was quiet for three seconds', async () => {
    const scene = createScene();
    await scene.tell(opened(1), opened(2), commit(0, 'about:blank', 'A'), commit(0, 'about:blank', 'B', { tabId: 2 }));
    await scene.time.goTo(0);
    expect(scene.stored.recording).toEqual([1, 2]);
    await scene.time.goTo(2_000);
    await scene.tell(request(2_000, 'https://a.vn/', { tabId: 2, documentId: 'B' }));
    await scene.time.goTo(3_500);
    expect(scene.stored.recording).toEqual([2]);
    await scene.time.goTo(5_500);
    expect(scene.stored).not.toHaveProperty('recording');
  });

  it('names a tab for as long as something of it could not be written', async () => {
    const scene = await sceneWithUnwritten();
    expect(scene.stored.recording).toEqual([1]);
    delete scene.area.full;
    await scene.time.goTo(30_000);
    expect(scene.stored).not.toHaveProperty('recording');
    expect(Object.keys((await scene.page())?.current?.hosts ?? {})).toEqual(['a.vn', 'lost.vn']);
  });

  it('so tells the next worker that something of a page is missing', async () => {
    const scene = await sceneWithUnwritten();
    delete scene.area.full;
    await scene.restart();
    await scene.time.goTo(25_000);
    expect((await scene.page())?.current).toMatchObject({ documentId: 'A', gap: true });
  });
});

describe('a tab that was closed while the worker was dead', () => {
  it('leaves nothing, though its list says that it was busy', async () => {
    const scene = createScene();
    await scene.tell(opened(), main(0, 'https://a.vn/'), commit(5, 'https://a.vn/', 'A'));
    await scene.time.goTo(150);
    await scene.restart();
    // The next worker asks for the open tabs in the very millisecond in which it has read the session.
    await scene.tell({ kind: 'tabs-open', at: START + 150, tabs: [] });
    await scene.time.goTo(5_000);
    expect(Object.keys(scene.stored)).toEqual([]);
  });
});
