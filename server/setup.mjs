// Makes a clone ready to run: packages, database client, bundles; does only what is stale and says so on stderr.
// It imports nothing but node:, for it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (/** @type {string} */ path) => join(root, path)
const force = process.argv.includes('--build')
const quiet = process.argv.includes('--quiet')

const builds = [
  { entry: 'server/build.ts', reads: ['server', 'shared', 'prisma'], makes: ['server/dist/index.js'] },
  {
    entry: 'apps-script/build.ts',
    reads: ['apps-script', 'shared', 'prisma'],
    makes: ['apps-script/dist/Code.js', 'apps-script/dist/sidebar.html', 'apps-script/local/dist/index.html'],
  },
]

requireNode(20, 19)
const release = lock(join(tmpdir(), `imgfit-setup-${hash(root).slice(0, 12)}`))
try {
  install()
  generate()
  for (const build of builds) bundle(build)
} finally {
  release()
}

/** `npm ci` when the lock file and node_modules differ; development packages too, whatever NODE_ENV says */
function install() {
  const state = () => hash(read('package-lock.json')) + mtime('node_modules/.package-lock.json')
  if (stamped('installed') === state()) return
  if (!matchesLock()) {
    say('installing packages')
    const npm = process.env.npm_execpath ?? ''
    // no package needs its own install script here, and some of them would reach for the network
    const args = ['ci', '--include=dev', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']
    if (npm.endsWith('npm-cli.js')) run(process.execPath, [npm, ...args])
    else run('npm', args, process.platform === 'win32')
  }
  stamp('installed', state())
}

/** is every package of the lock file installed at its version? optional ones may be absent: they are for other platforms */
function matchesLock() {
  if (!existsSync(inRoot('node_modules/.package-lock.json'))) return false
  const { packages: wanted } = JSON.parse(read('package-lock.json'))
  const { packages: installed } = JSON.parse(read('node_modules/.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  )
}

function generate() {
  const { version } = JSON.parse(read('node_modules/prisma/package.json'))
  const state = hash(version + read('prisma/schema.prisma'))
  if (stamped('generated') === state && existsSync(inRoot('server/generated/prisma/client.ts'))) return
  say('generating the database client')
  run(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--config', 'prisma/prisma.config.ts'])
  stamp('generated', state)
}

/** @param {typeof builds[number]} build */
function bundle({ entry, reads, makes }) {
  if (!existsSync(inRoot(entry))) return
  const name = entry.replaceAll('/', '-')
  const files = [...reads.flatMap(sources), 'package-lock.json']
  // times first, as they are cheap; contents when the times differ, as after a checkout
  const times = hash(files.map((file) => file + mtime(file)).join('\n'))
  const made = makes.every((file) => existsSync(inRoot(file)))
  if (made && !force && stamped(`${name}.times`) === times) return
  const contents = hash(files.map((file) => file + hash(read(file))).join('\n'))
  if (!made || force || stamped(`${name}.contents`) !== contents) {
    say(`building ${entry.split('/')[0]}`)
    run(process.execPath, ['server/run.mjs', entry])
  }
  stamp(`${name}.contents`, contents)
  stamp(`${name}.times`, times)
}

/** @returns {string[]} */
function sources(/** @type {string} */ folder) {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return ['dist', 'generated'].includes(entry.name) ? [] : sources(path)
    return [path]
  })
}

/** One set-up at a time in a clone; a lock whose holder has died is taken over. */
function lock(/** @type {string} */ path) {
  for (let told = false; ; told = true) {
    try {
      mkdirSync(path)
      writeFileSync(join(path, 'pid'), String(process.pid))
      return () => rmSync(path, { recursive: true, force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    if (!alive(join(path, 'pid'))) rmSync(path, { recursive: true, force: true })
    else if (!told) say('waiting for another set-up of this folder')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
}

function alive(/** @type {string} */ pidFile) {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 0)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) return false
    // no file yet: its maker is between two lines; give it a moment before calling it dead
    if (error.code === 'ENOENT')
      return existsSync(join(pidFile, '..')) && Date.now() - statSync(join(pidFile, '..')).mtimeMs < 5000
    return error.code === 'EPERM'
  }
}

/** What it prints is shown when it fails. */
function run(/** @type {string} */ command, /** @type {string[]} */ args, shell = false) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: root, shell, encoding: 'utf8' })
  if (status === 0) return
  release()
  fail(`failed: ${command} ${args.join(' ')}\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`)
}

function requireNode(/** @type {number} */ major, /** @type {number} */ minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  fail(`needs Node ${major}.${minor} or newer; this is ${process.versions.node}`)
}

function say(/** @type {string} */ text) {
  if (!quiet) process.stderr.write(`imgfit: ${text}\n`)
}
function fail(/** @type {string} */ text) {
  process.stderr.write(`imgfit: ${text}\n`)
  process.exit(1)
}
function read(/** @type {string} */ path) {
  return readFileSync(inRoot(path), 'utf8')
}
function mtime(/** @type {string} */ path) {
  const stats = statSync(inRoot(path), { throwIfNoEntry: false })
  return stats ? `:${stats.mtimeMs}:${stats.size}` : ':absent'
}
function hash(/** @type {string} */ text) {
  return createHash('sha256').update(text).digest('hex')
}
function stamped(/** @type {string} */ name) {
  const path = `node_modules/.cache/imgfit/${name}`
  return existsSync(inRoot(path)) ? read(path) : undefined
}
function stamp(/** @type {string} */ name, /** @type {string} */ state) {
  mkdirSync(inRoot('node_modules/.cache/imgfit'), { recursive: true })
  writeFileSync(inRoot(`node_modules/.cache/imgfit/${name}`), state)
}
