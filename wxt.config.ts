import { join } from 'node:path';
import preactPreset from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { localeRuntime } from './scripts/locale-runtime';

const GECKO_ID = 'sau@sau.vn';

/** A package has no older files in a cache, and `early.ts` can name what it fetches ahead. */
const plainChunkNames: Plugin = {
  name: 'plain-chunk-names',
  outputOptions: (options) => ({ ...options, chunkFileNames: 'chunks/[name].js' }),
};

/** A style sheet of its own would hold back the scripts of its page, and costs as much as all that is in it. */
const inlineStyles: Plugin = {
  name: 'inline-styles',
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
          inlined.add(path);
          return `<style>${String(sheet.source).trim()}</style>`;
        },
      );
    }
    for (const path of inlined) delete bundle[path];
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    resolve: { alias: { 'webextension-polyfill': join(import.meta.dirname, 'utils/platform/native-browser.ts') } },
    plugins: [preactPreset(), plainChunkNames, inlineStyles, localeRuntime()],
    // Three passes of terser make every bundle 4 % smaller than the default minifier does (docs/architecture.md).
    build: {
      modulePreload: { polyfill: false },
      minify: 'terser',
      terserOptions: { ecma: 2022, module: true, compress: { passes: 3 } },
    },
  }),
  zip: { excludeSources: ['tests/**', 'docs/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Sáu',
    description: '__MSG_description__',
    default_locale: 'vi',
    permissions: ['webRequest', 'webNavigation', 'storage', ...(browser === 'firefox' ? (['dns'] as const) : [])],
    host_permissions: ['<all_urls>'],
    // Nothing is said about a page before it was looked at; without this the product icon, a six, would stand there.
    action: { default_icon: { 16: '/icon/none-16.png', 32: '/icon/none-32.png' } },
    storage: { managed_schema: 'managed-schema.json' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+6' } },
    },
    ...(browser === 'firefox'
      ? {
          // Firefox's default adds upgrade-insecure-requests, which would try port 443 for 80 (docs/decisions/0011).
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'], optional: ['browsingActivity'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
