import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/e2e',
  // There is one lab and one network at a time.
  workers: 1,
  fullyParallel: false,
  // The longest walks make 45 visits; both halves of the suite share two cores (scripts/test.ts).
  timeout: 240_000,
  // Two cores, a browser and a lab on them: a test that misses a deadline once is tried once more, and listed as flaky.
  retries: 1,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
});
