import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'

import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type Cluster, prepareCluster } from './postgres-binaries.ts'

export type Embedded = {
  /** a connection string; the cluster listens on a unix socket only */
  url: string
  /** false when the cluster belongs to another process and is only used */
  owned: boolean
  stop: () => Promise<void>
}

/**
 * Starts a private PostgreSQL in `folder`, whose programs are npm packages. It stops with `stop()`, and also when this
 * process dies without a word. With `attach`, a cluster that another process runs there is used and left running.
 */
export async function startEmbedded(
  folder: string,
  { attach = false, settings = [] as string[] } = {},
): Promise<Embedded> {
  const cluster = await prepareCluster(folder)
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(cluster.socket)}`
  if (attach && (await answers(cluster))) return { url, owned: false, stop: async () => {} }
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) initialise(cluster)
  await previousOneGone(cluster)
  const server = launch(cluster, settings)
  await ready(cluster, server)
  return { url, owned: true, stop: () => stop(server) }
}

function initialise({ data, program, as, env }: Cluster) {
  // made aside and renamed: a first start that is cut short leaves nothing half made
  const aside = `${data}.new`
  rmSync(aside, { recursive: true, force: true })
  // with the ctype C, lower() and patterns would pass over every letter that is not ASCII
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-ctype=C.UTF-8', '--lc-collate=C']
  const options = ['-D', aside, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', ...locale]
  execFileSync(program('initdb'), options, { ...as, env, cwd: '/', stdio: 'pipe' })
  renameSync(aside, data)
}

/** A killed process leaves its PostgreSQL stopping for a second or two; a crash leaves files that name no process. */
async function previousOneGone({ data, socket }: Cluster) {
  const pidFile = join(data, 'postmaster.pid')
  for (const deadline = Date.now() + 15_000; existsSync(pidFile); await sleep(50)) {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
    if (!holds(pid, data)) {
      for (const file of [pidFile, join(socket, '.s.PGSQL.5432.lock'), join(socket, '.s.PGSQL.5432')])
        rmSync(file, { force: true })
      return
    }
    if (Date.now() > deadline)
      throw new Error(
        `the database in ${data} is in use by another process (${pid}): stop that one, or set DATA_DIR to another folder`,
      )
  }
}

function holds(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  if (!existsSync('/proc/self/status')) return true
  try {
    const zombie = /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return !zombie && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data)
  } catch {
    return false
  }
}

function launch({ data, socket, program, as, env }: Cluster, settings: string[]): ChildProcess {
  const options = ['listen_addresses=', 'shared_buffers=64MB', 'max_connections=60', ...settings]
  // the shell becomes PostgreSQL; the part in brackets waits until our end of the pipe closes, which our death does
  const script = '(cat <&3; kill -INT $$) >/dev/null 2>&1 & exec "$@" 3<&-'
  const command = [program('postgres'), '-D', data, '-k', socket, ...options.flatMap((option) => ['-c', option])]
  return spawn('/bin/sh', ['-c', script, 'sh', ...command], {
    ...as,
    env,
    cwd: '/',
    detached: true, // Ctrl-C is for us: we stop PostgreSQL after the last request
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
}

async function ready(cluster: Cluster, server: ChildProcess) {
  let said = ''
  server.stderr?.on('data', (piece: Buffer) => {
    said = (said + piece.toString()).slice(-4000)
  })
  for (const deadline = Date.now() + 30_000; !(await answers(cluster)); await sleep(20)) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error(`embedded PostgreSQL did not start: ${said}`)
  }
  server.unref()
  for (const stream of server.stdio) if (stream instanceof Socket) stream.unref()
}

async function answers({ socket }: Cluster): Promise<boolean> {
  const client = new Client({ host: socket, user: 'postgres', database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function stop(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.ref()
  const exited = new Promise((done) => server.once('exit', done))
  server.kill('SIGINT')
  await exited
}
