// Loaded before clasp by NODE_OPTIONS=--import: every call of Google's client goes to SCRIPT_API instead.
import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'

const rootUrl = process.env['SCRIPT_API']
const program = process.argv[1] === undefined ? '' : realpathSync(process.argv[1])
if (rootUrl && program.includes('/@google/clasp/')) {
  const { google } = createRequire(program)('googleapis')
  for (const api of ['script', 'drive', 'oauth2', 'logging', 'serviceusage']) {
    const make = google[api].bind(google)
    google[api] = (/** @type {string | object} */ options) =>
      make({ ...(typeof options === 'string' ? { version: options } : options), rootUrl })
  }
}
