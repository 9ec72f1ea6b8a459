/** The add-on's one file, ready to run in a scope that has no more than Apps Script's globals. */
export interface Script {
  run(services: object, name: string, args: unknown[]): unknown
}

/** What the language has and Google does not take away. */
const LANGUAGE = [
  'AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError',
  'Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl JSON Map Math NaN Number Object',
  'Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array',
  'Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly decodeURI decodeURIComponent encodeURI',
  'encodeURIComponent escape eval isFinite isNaN parseFloat parseInt undefined unescape',
].flatMap((line) => line.split(' '))

/**
 * Compiled once; each run executes the whole file anew, so that nothing is left over from the run before. Names that a
 * worker has and Apps Script lacks are parameters without a value.
 */
export const openScript = (code: string): Script => {
  const names = [...code.matchAll(/^function ([A-Za-z]\w*)\(/gm)].map(([, name]) => name!)
  // a function inside another may stand at the margin too, and is none of Google's
  const plain = [...new Set(names)]
    .map((name) => `${name}: typeof ${name} === 'function' ? ${name} : undefined`)
    .join(', ')
  const hidden = globalNames().filter((name) => !LANGUAGE.includes(name))
  const services =
    'CacheService HtmlService LockService PropertiesService ScriptApp Session SpreadsheetApp UrlFetchApp Utilities Logger console'.split(
      ' ',
    )
  const parameters = [...new Set(['globalThis', ...services, ...hidden])]
  // loaded as a script of its own, so that the debugger shows the file as it is and no text is evaluated
  const wrapped = `self.${LOADED} = function (${parameters.join(', ')}) {\n${code}\n;return { ${plain} };\n}`
  const address = URL.createObjectURL(new Blob([wrapped], { type: 'text/javascript' }))
  importScripts(address)
  URL.revokeObjectURL(address)
  const compiled = (self as unknown as Record<string, Compiled>)[LOADED]!
  return {
    run: (world, name, args) => {
      const scope: Record<string, unknown> = Object.fromEntries(
        LANGUAGE.map((word) => [word, (globalThis as Record<string, unknown>)[word]]),
      )
      Object.assign(scope, world)
      scope['globalThis'] = scope
      const functions = compiled(...parameters.map((parameter) => scope[parameter]))
      const found = functions[name]
      if (!found) throw new Error(`Script function not found: ${name}`)
      return found(...args)
    },
  }
}

type Compiled = (...services: unknown[]) => Record<string, ((...args: unknown[]) => unknown) | undefined>

const LOADED = '__addOn'

/** Only a worker has it. */
declare const importScripts: (address: string) => void

const globalNames = (): string[] => {
  const names = new Set<string>()
  for (let owner: object | null = globalThis; owner; owner = Object.getPrototypeOf(owner) as object | null)
    for (const name of Object.getOwnPropertyNames(owner)) if (/^[A-Za-z_$][\w$]*$/.test(name)) names.add(name)
  return [...names]
}
