import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inRoot } from '../server/root.ts'

/**
 * Builds the add-on for the backend named in BACKEND_ORIGIN and pushes exactly its three files to Apps Script.
 * `--folder` (with its .clasp.json), `--auth` and `--source` serve tests.
 */
const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: inRoot('.') },
    auth: { type: 'string' },
    source: { type: 'string', default: inRoot('apps-script') },
  },
})

const FILES = ['Code.js', 'appsscript.json', 'sidebar.html']

const origin = process.env['BACKEND_ORIGIN'] ?? ''
if (!/^https:\/\/[^/]+\/?$/.test(origin))
  stop(
    'Set BACKEND_ORIGIN to the address of your server, such as https://imgfit.example.org. Google reaches https only.',
  )
const settings = join(options.folder, '.clasp.json')
if (!existsSync(settings))
  stop(
    'There is no .clasp.json. Make a script at script.google.com and write {"scriptId": "…", "rootDir": "apps-script/dist"} into it.',
  )
const { rootDir, srcDir } = JSON.parse(readFileSync(settings, 'utf8')) as { rootDir?: string; srcDir?: string }
const out = join(options.folder, rootDir ?? srcDir ?? 'apps-script/dist')

run([inRoot('server/run.mjs'), inRoot('apps-script/build.ts'), '--source', options.source, '--out', out, '--no-page'])
const { filesToPush } = JSON.parse(clasp('show-file-status', '--json')) as { filesToPush: string[] }
const names = filesToPush.map((file) => file.split(/[\\/]/).at(-1) ?? '').sort()
if (names.join() !== FILES.join())
  stop(`Exactly ${FILES.join(', ')} are pushed, but these would be: ${names.join(', ')}.`)
// without -f and without a terminal clasp skips a changed manifest and says that all is well
process.stdout.write(clasp('push', '-f'))

function clasp(...args: string[]): string {
  const auth = options.auth === undefined ? [] : ['-A', options.auth]
  return run([inRoot('node_modules/@google/clasp/build/src/index.js'), ...auth, ...args])
}

/** Runs a program of Node in the folder of .clasp.json; its failure is ours. */
function run(args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: options.folder, encoding: 'utf8' })
  if (status !== 0) stop(`${stdout}${stderr}`.trim())
  return stdout
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
