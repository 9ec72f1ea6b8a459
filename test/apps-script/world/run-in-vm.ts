import vm from 'node:vm'
import type { Execution, Host, Realm } from '../../../apps-script/local/world/host.ts'
import { crossing, isCallable, makeWorld, SECONDS } from '../../../apps-script/local/world/index.ts'

/** One run of one function of the add-on. */
export interface Call extends Execution {
  name: string
  /** Plain values, lists of lists and Dates. */
  args?: unknown[]
  /** The limit of the mode, unless a test has less time. */
  milliseconds?: number
}

/** Compiled once; every execution loads it into a realm of its own, as Google does. */
export const openScript = (code: string): vm.Script => new vm.Script(code, { filename: 'Code.js' })

/** Inside a realm: what is asked for no moment is told the one of the host. */
const CLOCK = `(now) => {
  globalThis.Date = class Date extends globalThis.Date {
    constructor(...given) {
      super(...(given.length === 0 ? [now()] : given))
    }
    static now() {
      return now()
    }
  }
}`

/** Loads the script in a fresh realm with the services of the mode, calls one function and gives its result. */
export const execute = (script: vm.Script, host: Host, call: Call): unknown => {
  const { name, args = [], mode, active, milliseconds = SECONDS[mode] * 1000 } = call
  const realm = vm.createContext(Object.create(null) as object)
  const setClock = vm.runInContext(CLOCK, realm) as (now: () => number) => void
  setClock(() => host.now())
  const own = vm.runInContext('({ Date, Error })', realm) as Realm
  Object.assign(realm, makeWorld({ ...host, realm: own }, { mode, active }))
  script.runInContext(realm, { timeout: milliseconds })
  if (!isCallable(name) || typeof (realm as Record<string, unknown>)[name] !== 'function')
    throw new Error(`Script function not found: ${name}`)
  Object.assign(realm, { __args: carried(args, own.Date) })
  return carried(vm.runInContext(`${name}.apply(null, __args)`, realm, { timeout: milliseconds }), Date)
}

/** The same through google.script.run: values cross as plain data or not at all. */
export const scriptRun = (script: vm.Script, host: Host, call: Omit<Call, 'mode'>): unknown => {
  const args = crossing(call.args ?? [], 'argument') as unknown[]
  return crossing(execute(script, host, { ...call, mode: 'FULL', args }), 'return value')
}

/** Lists copied and Dates made anew on the other side. */
const carried = (value: unknown, To: DateConstructor): unknown => {
  const kind = Object.prototype.toString.call(value)
  if (kind === '[object Date]') return new To((value as Date).getTime())
  return Array.isArray(value) ? value.map((item) => carried(item, To)) : value
}
