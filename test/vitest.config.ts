import { defineConfig } from 'vitest/config'

/** BROWSER names the Chromium that test/run.mjs found; without one the browser's tests are not collected. */
const browser = Boolean(process.env['CHROMIUM'])

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // the add-on's and the pages' own tsconfig files are for the compiler; esbuild needs none of them
  test: {
    include: ['test/**/*.test.ts'],
    exclude: browser ? [] : ['test/e2e/**'],
    globalSetup: ['test/setup/cluster.ts'],
    setupFiles: ['test/setup/seed.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // a test that fails to clean up must not hold the run open
    teardownTimeout: 20_000,
    reporters: ['default', ...(process.env['TEST_REPORT'] ? ['json'] : [])],
    ...(process.env['TEST_REPORT'] ? { outputFile: { json: process.env['TEST_REPORT'] } } : {}),
  },
})
