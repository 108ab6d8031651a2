import preactPreset from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { fewChunks } from './scripts/chunks';
import { pageFiles } from './scripts/page-files';

const GECKO_ID = 'sau@sau.vn';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preactPreset(), fewChunks(), pageFiles()],
    // Three passes of terser make the background 2 % smaller (gzip) than the default minifier does (docs/architecture.md).
    build: {
      // What a page fetches is named in the page itself (scripts/page-files.ts); no script does that again.
      modulePreload: false,
      // The build is small, and nearly all of its time is terser's, which is no news to who builds it.
      rolldownOptions: { checks: { bundlerTimings: false } },
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
