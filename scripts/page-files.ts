import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/**
 * A Vite plugin for what a page loads. Its style sheets stand in it: one of its own would hold back the scripts, and
 * costs as much time as all that is in it. And it names all files that its scripts import, so that they come at once
 * and not one after the other, and the file that bears the page's name: `popup.js`, which its first script imports on
 * demand.
 */
export function pageFiles(): Plugin {
  return {
    name: 'sau:page-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const inlined = new Set<string>();
      for (const page of Object.values(bundle)) {
        if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
        page.source = withScripts(
          withStyles(String(page.source), page.fileName, bundle, inlined),
          page.fileName,
          bundle,
        );
      }
      for (const path of inlined) delete bundle[path];
    },
  };
}

function withStyles(html: string, fileName: string, bundle: Bundle, inlined: Set<string>): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)">/g, (link, path: string) => {
    const sheet = bundle[path];
    if (sheet?.type !== 'asset') return link;
    // That of a module is kept for pages that import it later.
    if (path.includes(`/${nameOf(fileName)}-`)) inlined.add(path);
    return `<style>${String(sheet.source).trim()}</style>`;
  });
}

function withScripts(html: string, fileName: string, bundle: Bundle): string {
  return html.replace(/<script type="module"[^>]*src="\/([^"]+)"><\/script>/g, (script, path: string) => {
    const later = `chunks/${nameOf(fileName)}.js`;
    const files = new Set([...filesOf(path, bundle), ...filesOf(later, bundle)]);
    const links = [...files].filter((file) => file !== path);
    return [...links.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`), script].join('\n    ');
  });
}

/** A script and all that it imports statically, and so on; nothing for one that is not there. */
function filesOf(entry: string, bundle: Bundle): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (file: string): void => {
    const chunk = bundle[file];
    if (found.has(file) || chunk?.type !== 'chunk') return;
    found.add(file);
    chunk.imports.forEach(add);
  };
  add(entry);
  return found;
}

/** `popup` for `popup.html` as for `entrypoints/popup/index.html`. */
const nameOf = (page: string): string => page.replace(/(?:\/index)?\.html$/, '').replace(/.*\//, '');
