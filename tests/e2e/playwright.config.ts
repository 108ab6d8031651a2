import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/e2e',
  // There is one lab and one network at a time.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  // Two cores, a browser and a lab on them: a test that misses a deadline once is tried once more, and listed as flaky.
  retries: 1,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
});
