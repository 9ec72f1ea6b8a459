import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { parse } from 'acorn'
import { type Bench, median, round } from './harness.ts'
import { makeRows, profile } from './rows.ts'
import { blockOf, profileBlockOf } from './blocks.ts'

const TIMES = 15

/** Size, syntax, and what every execution pays: a bare realm parses the script and answers a first call. */
export const bundle = async (bench: Bench): Promise<Record<string, unknown>> => {
  const code = readFileSync(join(bench.root, 'apps-script/dist/Code.js'), 'utf8')
  parse(code, { ecmaVersion: 2019, sourceType: 'script' })
  const call = `IMGREPORT(${JSON.stringify(blockOf(makeRows(1)))}, ${JSON.stringify(profileBlockOf(profile))})`
  const times = Array.from({ length: TIMES }, () => {
    const realm = bareRealm()
    const began = performance.now()
    vm.runInContext(code, realm, { filename: 'Code.js' })
    vm.runInContext(call, realm)
    return performance.now() - began
  })
  return { bundle: { bytes: Buffer.byteLength(code), load_ms: round(median(times)) } }
}

/** The 1,000 rows of a tracker scored in the sheet, without a server: load and call, in a fresh realm each time. */
export const offline = async (bench: Bench): Promise<Record<string, unknown>> => {
  const code = readFileSync(join(bench.root, 'apps-script/dist/Code.js'), 'utf8')
  const rows = makeRows(1_000)
  const headers = blockOf(rows)[0]
  const call = `IMGFIT(${JSON.stringify(blockOf(rows).slice(1))}, ${JSON.stringify(profileBlockOf(profile))}, ${JSON.stringify([headers])})`
  const script = new vm.Script(call)
  const times = Array.from({ length: TIMES }, () => {
    const realm = bareRealm()
    const began = performance.now()
    vm.runInContext(code, realm, { filename: 'Code.js' })
    const answer = script.runInContext(realm) as unknown[][]
    if (answer.length !== rows.length) throw new Error(`IMGFIT answered ${answer.length} rows of ${rows.length}`)
    return performance.now() - began
  })
  return { offline: { rows_ms: round(median(times)), rows: rows.length } }
}

/** A realm with the two services that scoring reads: a file in English that is not connected. */
const bareRealm = (): vm.Context => {
  const realm = vm.createContext(Object.create(null) as object)
  vm.runInContext(SERVICES, realm)
  return realm
}
const SERVICES = `
var SpreadsheetApp = { getActiveSpreadsheet: function () { return {
  getSpreadsheetLocale: function () { return 'en_US' }, getSpreadsheetTimeZone: function () { return 'Etc/UTC' } } } }
var PropertiesService = { getDocumentProperties: function () { return { getProperty: function () { return null } } } }`
