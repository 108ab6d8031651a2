import type { Plugin } from 'vite';

/**
 * Stands in, in builds alone, for the runtime that Paraglide generates: its ways to find the language of a web site cost
 * a kilobyte in every bundle, and Sáu overwrites `getLocale` in each of its contexts anyway.
 */
const RUNTIME = `
export let getLocale = () => 'vi';
export const overwriteGetLocale = (choose) => { getLocale = choose; };
export const choose = (vi, en) => (inputs, options) => {
  const text = (options?.locale ?? getLocale()) === 'vi' ? vi : en;
  return typeof text === 'string' ? text : text(inputs);
};
`;

const NAME = '\0sau-locale-runtime';
const CHOICE = /^export const (\w+) = [^]*?^\}\);/gm;
const PLAIN = /^const (\w+) = [^\n]*\(\) => \{\s*return \/\*\*[^\n]*?\*\/ \((`[^`$]*`)\)\s*\};/gm;

/**
 * A Vite plugin. Each message picks its language in a function of its own; here one function does it for all, which
 * makes the package some kilobytes smaller. The build fails by itself if a message ever needs more of the runtime.
 */
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
    transform(code, id) {
      if (!/i18n\/generated\/messages\/(?!_index)\w+\.js$/.test(id)) return undefined;
      return code
        .replace(/^import \{ getLocale[^\n]*/m, `import { choose } from '../runtime.js';`)
        .replace(PLAIN, (_whole, name: string, text: string) => `const ${name} = ${text};`)
        .replaceAll('registry.plural(', '/* @__PURE__ */ registry.plural(')
        .replace(
          CHOICE,
          (_whole, name: string) => `export const ${name} = /* @__PURE__ */ choose(vi_${name}, en_${name});`,
        );
    },
  };
}
