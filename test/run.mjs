// Runs all tests: npm test [vitest arguments]. With a Chromium, the browser's too; its last line counts them.
// BROWSER=must fails where there is none, BROWSER=no leaves the browser's tests out.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { BROWSER } = process.env
const chromium = BROWSER === 'no' ? undefined : findChromium()
const scratch = mkdtempSync(join(tmpdir(), 'imgfit-report-'))
const report = join(scratch, 'report.json')

if (!chromium && BROWSER === 'must') {
  process.stderr.write(
    'No Chromium was found, and BROWSER=must asks for one. Install it, or set CHROMIUM to its path.\n',
  )
  process.exit(1)
}

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, vitest, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TEST_REPORT: report, CHROMIUM: chromium ?? '' },
})

if (!chromium && BROWSER !== 'no')
  process.stdout.write(
    '\n!!! THE BROWSER TESTS DID NOT RUN: no Chromium was found.\n!!! Install chromium, or set CHROMIUM to its path, and run npm test again.\n\n',
  )
const { passed, failed, skipped } = counts()
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
rmSync(scratch, { recursive: true, force: true })
process.exit(status === 0 && failed === 0 ? 0 : 1)

/** @returns {string | undefined} */
function findChromium() {
  const named = process.env.CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  const folders = [
    '/usr/bin',
    ...(process.env.PATH ?? '').split(delimiter),
    '/Applications/Google Chrome.app/Contents/MacOS',
  ]
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'Google Chrome']
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/** A run that could not start leaves no report: that is a failure, not nothing. */
function counts() {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  // a file that cannot be loaded has no tests to fail
  const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
}
