import type { Plugin } from 'vite';

/**
 * Stands in for the runtime that Paraglide generates, in builds alone: its ways to find the language of a web site cost
 * a kilobyte in every bundle, and Sáu overwrites `getLocale` in each of its contexts anyway.
 */
const RUNTIME = `
export const experimentalStaticLocale = undefined;
export let getLocale = () => 'vi';
export const overwriteGetLocale = (choose) => { getLocale = choose; };
`;

const NAME = '\0sau-locale-runtime';

/** A Vite plugin; the build fails by itself if a message ever needs more of the runtime than this. */
export function localeRuntime(): Plugin {
  return {
    name: 'sau:locale-runtime',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer = '') {
      const isGenerated = source.includes('i18n/generated/') || importer.includes('i18n/generated/');
      return isGenerated && source.endsWith('/runtime.js') ? NAME : undefined;
    },
    load: (id) => (id === NAME ? RUNTIME : undefined),
  };
}
