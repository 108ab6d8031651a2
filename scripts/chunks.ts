import type { Plugin, Rolldown } from 'vite';

/** Chunks by the module that each begins with; what several of them need is in the first. */
const CHUNKS = [
  { name: 'first', root: /[\\/]entrypoints[\\/]popup[\\/]main\.tsx$/ },
  {
    name: 'late-parts',
    root: /[\\/](?:popup[\\/]late-parts|verdict[\\/]explain|i18n[\\/]format-day|gov[\\/]sources|host[\\/]public-suffixes)\.ts$/,
  },
  { name: 'gov-part', root: /[\\/](?:gov[\\/]gov-part|directory-area|load-directory)\.ts$/ },
  { name: 'law-part', root: /[\\/]gov[\\/]law-part\.ts$/ },
  { name: 'far-suffixes', root: /[\\/]far-suffixes\.ts$/ },
  { name: 'services', root: /[\\/](?:lookup-service|probe-service)\.ts$/ },
] as const;
const OPTIONS = /[\\/](?:components|entrypoints)[\\/]options[\\/]|[\\/](?:options|directory)-[^\\/]+$/;
/** What WXT adds by itself. */
const ADDED = /wxt-html-plugins/;
const MESSAGES = /[\\/]messages\.js$/;

type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo' | 'getModuleIds'>;

/** Vite's helper fetches what a chunk imports ahead of it, styles too; here `early.ts` does, and there are none. */
const PRELOAD_HELPER = '\0vite/preload-helper.js';
const NO_PRELOAD = 'export const __vitePreload = (load) => load();';

/**
 * A Vite plugin that decides which files the pages are made of. A file costs 5 ms and more however small it is, and its
 * size next to nothing. So all that the popup needs at first is one chunk, its second half another, which imports from
 * that instead of from the page's own script, and what a state's site adds a third. They also pack better, and keep
 * plain names: a package has no older files in a cache, and `early.ts` can name what it fetches ahead.
 */
export function fewChunks(): Plugin {
  let chunkOf = new Map<string, string>();
  const groups = CHUNKS.map(({ name }, index) => ({
    name,
    test: (id: string) => (ADDED.test(id) ? index === 0 : chunkOf.get(id) === name),
    priority: CHUNKS.length - index,
  }));
  return {
    name: 'sau:few-chunks',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === PRELOAD_HELPER ? NO_PRELOAD : undefined),
    buildEnd() {
      chunkOf = assignChunks(this);
    },
    outputOptions: (options) => ({
      ...options,
      chunkFileNames: 'chunks/[name].js',
      // The background is one file in another format.
      ...(options.format === 'es' ? { codeSplitting: { groups } } : {}),
    }),
  };
}

function assignChunks(modules: Modules): Map<string, string> {
  const chunkOf = new Map<string, string>();
  for (const { name, root } of CHUNKS) {
    for (const id of modules.getModuleIds()) {
      if (!root.test(id)) continue;
      // The page's own script is an entry and stays one.
      if (name !== CHUNKS[0].name) assign(modules, id, name, chunkOf);
      else assignImports(modules, id, name, chunkOf);
    }
  }
  shareMessages(modules, chunkOf);
  return chunkOf;
}

/** A message that the options name too must not bring a whole late chunk with it. */
function shareMessages(modules: Modules, chunkOf: Map<string, string>): void {
  const [, { name: shared }, ...late] = CHUNKS;
  for (const id of modules.getModuleIds()) {
    if (!OPTIONS.test(id)) continue;
    for (const message of messagesOf(modules, id)) {
      if (late.some(({ name }) => chunkOf.get(message) === name)) chunkOf.set(message, shared);
    }
  }
}

function assign(modules: Modules, id: string, chunk: string, chunkOf: Map<string, string>): void {
  if (chunkOf.has(id)) return;
  chunkOf.set(id, chunk);
  assignImports(modules, id, chunk, chunkOf);
}

/** What a module imports statically, and so on; of the messages those that it names. */
function assignImports(modules: Modules, id: string, chunk: string, chunkOf: Map<string, string>): void {
  const imports = (modules.getModuleInfo(id)?.importedIds ?? []).filter((imported) => !MESSAGES.test(imported));
  for (const imported of [...imports, ...messagesOf(modules, id)]) assign(modules, imported, chunk, chunkOf);
}

/** The modules of the messages that a module names. */
function messagesOf(modules: Modules, id: string): readonly string[] {
  const { importedIds = [], code } = modules.getModuleInfo(id) ?? {};
  const folder = importedIds.find((imported) => MESSAGES.test(imported))?.replace(MESSAGES, '/messages/');
  if (folder === undefined || !code) return [];
  return [...code.matchAll(/\bm\.(\w+)/g)].map(([, name = '']) => `${folder}${name}.js`);
}
