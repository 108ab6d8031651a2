/** What the popup really loads until it is ready, against what `npm run size` counts. */
import { popupFiles } from '../../scripts/loaded-files.ts';
import { expect, test } from './lab.ts';

for (const { kind, url } of [
  { kind: 'site', url: 'https://www.tintuc-mau.com/' },
  { kind: 'state', url: 'https://laocai.gov.vn/' },
] as const) {
  test(`the files of ${kind === 'state' ? 'a state site' : 'a site'} are those that are counted`, async ({
    sau,
    look,
  }) => {
    const loaded = new Set<string>();
    sau.context.on('request', (request) => {
      const { protocol, pathname } = new URL(request.url());
      // The icons of the toolbar are fetched by the worker.
      if (protocol === 'chrome-extension:' && !pathname.startsWith('/icon/')) loaded.add(pathname.slice(1));
    });
    await look(url);
    expect([...loaded].toSorted()).toEqual([...popupFiles('chrome-mv3', kind)].toSorted());
  });
}
