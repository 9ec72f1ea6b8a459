// Everything that a change must pass: npm run check. It stops at nothing, so that one run shows all there is to mend.
// --without-tests leaves out the tests.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @type {[what: string, file: string, ...args: string[]][]} */
const steps = [
  ['types', 'node_modules/typescript/bin/tsc', '--build'],
  ['lint', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'node_modules/oxfmt/bin/oxfmt', '--check'],
  ['generated pages', 'server/run.mjs', 'test/docs.ts', '--check'],
  ['tests', 'test/run.mjs'],
]

const withoutTests = process.argv.includes('--without-tests')
const failed = steps.filter(([what, file, ...args]) => {
  if (what === 'tests' && withoutTests) return false
  if (what === 'generated pages' && !existsSync(`${root}/test/docs.ts`)) return false
  process.stdout.write(`\n== ${what}\n`)
  return spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' }).status !== 0
})
const names = failed.map(([what]) => what).join(', ')
process.stdout.write(failed.length ? `\nTo mend: ${names}\n` : '\nAll is well\n')
process.exit(failed.length ? 1 : 0)
