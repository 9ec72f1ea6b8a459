import { makeCacheService } from './cache.ts'
import { makeContext } from './context.ts'
import type { Execution, Host } from './host.ts'
import { makeHtmlService } from './html.ts'
import { makeLockService } from './lock.ts'
import { makeLogging } from './logging.ts'
import { makePropertiesService } from './properties.ts'
import { makeScriptApp } from './script-app.ts'
import { makeSession } from './session.ts'
import { makeSpreadsheetApp } from './spreadsheet-app.ts'
import { makeUrlFetchApp } from './url-fetch.ts'
import { makeUtilities } from './utilities.ts'

/**
 * The global services of one execution, as Apps Script offers them to an add-on of ours. Nothing here knows Node or a
 * page: the host lends the network, the clock and the screen.
 */
export const makeWorld = (host: Host, execution: Execution) => {
  const context = makeContext(host, execution)
  return {
    CacheService: makeCacheService(context),
    HtmlService: makeHtmlService(context),
    LockService: makeLockService(context),
    PropertiesService: makePropertiesService(context),
    ScriptApp: makeScriptApp(context),
    Session: makeSession(context),
    SpreadsheetApp: makeSpreadsheetApp(context),
    UrlFetchApp: makeUrlFetchApp(context),
    Utilities: makeUtilities(context),
    ...makeLogging(context),
  }
}

/** Seconds that Google gives an execution. */
export const SECONDS: Record<Execution['mode'], number> = { CUSTOM_FUNCTION: 30, NONE: 30, LIMITED: 30, FULL: 360 }

/** A function that google.script.run and menus may call: top level, known, not ending in `_`. */
export const isCallable = (name: string): boolean => /^[A-Za-z]\w*$/.test(name) && !name.endsWith('_')

/**
 * What crosses google.script.run: a Date, a function or the like is refused with the path to it, `undefined` in an
 * object is dropped and in a list becomes null.
 */
export const crossing = (value: unknown, what: 'argument' | 'return value', path = ''): unknown => {
  if (value === null || value === undefined) return null
  if (['string', 'number', 'boolean'].includes(typeof value)) return value
  const kind = Object.prototype.toString.call(value)
  if (kind === '[object Array]')
    return (value as unknown[]).map((item, index) => crossing(item, what, `${path}[${index}]`))
  if (kind !== '[object Object]')
    throw new TypeError(`Failed due to illegal value in ${what}: ${path || kind.slice(8, -1)}`)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, crossing(item, what, path ? `${path}.${key}` : key)]),
  )
}
