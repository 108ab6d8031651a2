import type { Plugin } from 'vite';

/**
 * A Vite plugin that puts the style sheets of a page into it: one of its own would hold back the scripts, and costs as
 * much time as all that is in it.
 */
export function inlineStyles(): Plugin {
  return {
    name: 'sau:inline-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const inlined = new Set<string>();
      for (const page of Object.values(bundle)) {
        if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
        page.source = String(page.source).replace(
          /<link rel="stylesheet"[^>]*href="\/([^"]+)">/g,
          (link, path: string) => {
            const sheet = bundle[path];
            if (sheet?.type !== 'asset') return link;
            // That of a module is kept for pages that import it later.
            if (path.includes(`/${nameOf(page.fileName)}-`)) inlined.add(path);
            return `<style>${String(sheet.source).trim()}</style>`;
          },
        );
      }
      for (const path of inlined) delete bundle[path];
    },
  };
}

/** `popup` for `popup.html` as for `entrypoints/popup/index.html`. */
const nameOf = (page: string): string => page.replace(/(?:\/index)?\.html$/, '').replace(/.*\//, '');
