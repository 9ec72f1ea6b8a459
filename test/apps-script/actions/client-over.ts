import { type Client, createClient } from '../../../apps-script/sidebar/client.ts'
import type { Runner } from '../../../apps-script/sidebar/script.ts'

declare global {
  // the build puts it into the sidebar
  var ADDON_VERSION: string
}
globalThis.ADDON_VERSION = '0.1.0'

type Call = (name: string, json: string) => string | Promise<string>

/** The sidebar's own client over any way to call the script's one door. */
export const clientOver = (call: Call): Client => createClient(() => runner(call))

/** google.script.run as Google offers it: handlers first, then the one function. */
const runner = (
  call: Call,
  then: (answer: string) => void = () => undefined,
  not: (thrown: unknown) => void = () => undefined,
): Runner => ({
  withSuccessHandler: (next) => runner(call, next, not),
  withFailureHandler: (next) => runner(call, then, next),
  api: (name, json) => void new Promise<string>((done) => done(call(name, json))).then(then, not),
})
