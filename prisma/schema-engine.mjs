#!/usr/bin/env node
// Stands in for the native schema engine that Prisma's command line would download: it answers the same JSON-RPC on
// stdin and stdout with the same engine compiled to WebAssembly, which is an npm package.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { closeAll, describeFailure, onDemand, openMain, openShadow } from './schema-databases.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean' },
  },
})
const wasm = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
const url = values.datasource ? JSON.parse(String(values.datasource)).url : undefined

if (values.version) printVersion()
else if (positionals[0] === 'cli') await checkConnection()
else serve()

function printVersion() {
  const { version } = JSON.parse(readFileSync(join(wasm, 'package.json'), 'utf8'))
  process.stdout.write(`schema-engine-wasm ${version}\n`)
}

/** `cli can-connect-to-database`: the answer is the exit code and the log */
async function checkConnection() {
  try {
    await (await openMain(url)).queryRaw({ sql: 'SELECT 1', args: [], argTypes: [] })
  } catch (error) {
    log('INFO', 'schema-engine-wasm') // the command line drops the first line
    const { code, message } = describeFailure(error)
    log('ERROR', message, { error_code: code })
    process.exitCode = 1
  }
  await closeAll()
}

function serve() {
  // sent as soon as our stdin is closed; the databases are to be stopped first
  process.on('SIGTERM', () => {})
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => onDemand(() => openMain(url)),
    connectToShadowDb: async () => onDemand(openShadow),
  })
  /** @type {Promise<any> | undefined} */
  let engine
  let last = Promise.resolve()
  createInterface({ input: process.stdin, crlfDelay: Infinity })
    .on('line', (line) => {
      const request = JSON.parse(line)
      // what has no method is the answer to a print of ours
      if (request.method) last = last.then(() => answer(request, factory, () => (engine ??= loadEngine(factory))))
    })
    .on('close', () => void last.then(closeAll).finally(() => process.exit(0)))
}

async function loadEngine(factory) {
  // without it the text of a panic is lost
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => log('ERROR', message) }
  // the package's own entry needs a flag of Node; its parts can be joined by hand
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(join(wasm, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = [values.datamodels ?? []].flat().map((file) => [file, readFileSync(String(file), 'utf8')])
  return glue.SchemaEngine.new(datamodels.length ? { datamodels } : {}, () => {}, factory)
}

let prints = 1_000_000

async function answer({ id, method, params }, factory, getEngine) {
  try {
    const result = await perform(await getEngine(), method, params)
    if (method === 'diff' && result?.stdout != null)
      send({ id: prints++, method: 'print', params: { content: result.stdout.replace(/\n$/, '') } })
    send({ id, result: result ?? {} })
  } catch (error) {
    const { code, message, meta } = describeFailure(error, factory)
    const data = { is_panic: false, message, meta, error_code: code }
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
  }
}

async function perform(engine, method, params) {
  if (method === 'getDatabaseVersion') return engine.version(params ?? null)
  if (method === 'createDatabase') return { databaseName: 'postgres' }
  if (method === 'evaluateDataLoss' || method === 'createMigration') {
    // these two read the schema of the history from a cache that only a call given the shadow database fills
    const { migrationsList, filters } = params
    await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true })
  }
  return engine[method](params)
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

function log(level, message, extra = {}) {
  const line = { timestamp: new Date().toISOString(), level, fields: { message, ...extra }, target: 'schema_engine' }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
