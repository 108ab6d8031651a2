import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };
/** Properties take a second of computing, and many times that where other work shares the machine. */
const testTimeout = 60_000;
const pure = 'tests/unit/{core,docs,i18n,scripts,world}/**/*.test.ts';

// The `core` project has no WXT plugin on purpose: a pure file that touches `browser` fails there.
export default defineConfig({
  test: {
    // `npm run test:coverage` fails where no test runs a line of a file.
    coverage: {
      include: ['{utils,components}/**/*.{ts,tsx}'],
      exclude: ['utils/i18n/generated/**'],
      thresholds: { perFile: true, lines: 1 },
      reporter: ['text-summary', 'html'],
    },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'core',
          include: [pure, 'tests/unit/*.test.ts', 'tests/fuzz/*.test.ts'],
          environment: 'node',
          testTimeout,
        },
      },
      {
        plugins: [await WxtVitest()],
        test: { name: 'extension', include: ['tests/unit/{platform,app}/**/*.test.ts'], testTimeout },
      },
      {
        plugins: [await WxtVitest()],
        test: { name: 'dom', include: ['tests/unit/**/*.test.tsx'], environment: 'happy-dom', testTimeout },
      },
    ],
  },
});
