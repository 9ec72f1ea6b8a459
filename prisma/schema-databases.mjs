// The databases that the schema engine works on: the one it is told, and throw-away shadows to replay history in.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { bundled } from '../server/load.mjs'

const charOid = 18
const textOid = 25

/** @type {(() => Promise<unknown>)[]} */
const closers = []

export async function closeAll() {
  for (const close of closers.splice(0).reverse()) await close().catch(() => {})
}

export async function openMain(/** @type {string | undefined} */ url) {
  if (!url) throw new Error('no database address is configured')
  if (!url.startsWith('embedded:')) return connect(url)
  const cluster = await start(url.slice('embedded:'.length), { attach: true })
  return connect(cluster.url)
}

let shadows = 0
/** @type {ReturnType<typeof startShadow> | undefined} */
let shadowCluster

/**
 * Shadows live in a cluster of their own: a real cluster need not let us create databases, and the adapter's own way
 * to a shadow stays on the main database when it was given a connection string.
 */
export async function openShadow() {
  const { url } = await (shadowCluster ??= startShadow())
  const name = `shadow_${++shadows}`
  await (await connect(url)).executeScript(`CREATE DATABASE ${name}`)
  return connect(url.replace('/postgres?', `/${name}?`))
}

async function startShadow() {
  const folder = await mkdtemp(join(tmpdir(), 'imgfit-shadow-'))
  await chmod(folder, 0o755)
  closers.push(() => rm(folder, { recursive: true, force: true }))
  return start(folder, { settings: ['fsync=off'] })
}

async function start(/** @type {string} */ folder, /** @type {object} */ options) {
  const { startEmbedded } = await import(
    await bundled(fileURLToPath(new URL('../server/embedded.ts', import.meta.url)))
  )
  const cluster = await startEmbedded(folder, options)
  closers.push(cluster.stop)
  return cluster
}

/** The pg adapter, mended for the engine: it does not know the type "char", and it cuts scripts at every semicolon. */
async function connect(/** @type {string} */ url) {
  const adapter = await new PrismaPg({ connectionString: url, max: 1 }).connect()
  closers.push(() => adapter.underlyingDriver().end())
  const plain = Object.getPrototypeOf(adapter).queryRaw
  adapter.queryRaw = async (query) => {
    const answer = await adapter.performIO(query)
    const isChar = answer.fields.map((field) => field.dataTypeID === charOid)
    for (const field of answer.fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid
    const result = await plain.call({ performIO: async () => answer }, query)
    return {
      ...result,
      columnTypes: result.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type)),
    }
  }
  adapter.executeScript = async (script) => {
    await adapter
      .underlyingDriver()
      .query(script)
      .catch((error) => adapter.onError(error))
  }
  return adapter
}

/** Connects at the first query, so that commands that need no database start none. */
export function onDemand(open) {
  let opened
  const database = () => (opened ??= open())
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    queryRaw: async (query) => (await database()).queryRaw(query),
    executeRaw: async (query) => (await database()).executeRaw(query),
    executeScript: async (script) => (await database()).executeScript(script),
    startTransaction: async (level) => (await database()).startTransaction(level),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
  }
}

/** The engine reports a database's error by number; the adapter's registry has the error itself. */
export function describeFailure(error, factory) {
  const number = /external error.*?(\d+)/i.exec(error?.message ?? '')?.[1]
  const cause = (number !== undefined && factory?.errorRegistry?.consumeError(Number(number))?.error) || error
  const missing = cause?.cause?.kind === 'DatabaseDoesNotExist'
  return {
    message: cause?.meta?.full_error ?? cause?.cause?.originalMessage ?? cause?.message ?? String(cause),
    meta: cause?.meta ?? null,
    code: cause?.code ?? (factory ? null : missing ? 'P1003' : 'P1001'),
  }
}
