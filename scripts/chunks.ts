import type { Plugin } from 'vite';

/**
 * The files that pages share, by the paths of what goes into each, with all that it imports; the first that fits takes
 * a module. A file costs some 5 ms however small it is, and its size next to nothing, so they are few.
 */
const CHUNKS = [
  // To read the session and to judge: what the popup's first sentence needs.
  {
    name: 'first',
    test: /(?:core\/(?:detached|gov\/gov-host)|platform\/(?:first-reading|own-api|show-first-sentence))\.ts$|virtual:wxt-|vite\/preload-helper/,
  },
  { name: 'popup', test: /\/(?:popup\/popup\.tsx|i18n\/format-day\.ts|dossier\/server-name\.ts)$/ },
  { name: 'state', test: /(?:gov\/(?:gov-part|load-directory|sources)|platform\/directory-area)\.ts$/ },
  { name: 'far-suffixes', test: /\/far-suffixes\.ts$/ },
  { name: 'services', test: /\/platform\/(?:lookup|probe)-service\.ts$/ },
];

/** A Vite plugin that groups modules into files, with plain names: a package has no older files in a cache. */
export function fewChunks(): Plugin {
  const groups = CHUNKS.map((group, index) => ({ ...group, priority: CHUNKS.length - index }));
  return {
    name: 'sau:few-chunks',
    apply: 'build',
    outputOptions: (options) => ({
      ...options,
      chunkFileNames: 'chunks/[name].js',
      // The background is one file in another format.
      ...(options.format === 'es' ? { codeSplitting: { groups } } : {}),
    }),
  };
}
