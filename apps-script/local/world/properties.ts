import type { Context } from './context.ts'
import { byteLength } from './gate.ts'

const VALUE_BYTES = 9 * 1024
const STORE_BYTES = 500 * 1024

export interface Properties {
  getProperty(key: string): string | null
  getProperties(): Record<string, string>
  getKeys(): string[]
  setProperty(key: string, value: unknown): Properties
  setProperties(values: Record<string, unknown>, deleteOthers?: boolean): Properties
  deleteProperty(key: string): Properties
  deleteAllProperties(): Properties
}

/** A custom function sees the owner's user properties and may not set them; the document's are everybody's. */
export const makePropertiesService = (context: Context) => {
  const { gate, host, execution } = context
  const custom = execution.mode === 'CUSTOM_FUNCTION'
  const plain = (record: Record<string, string>) => (key: string, value: string | null) => {
    if (value === null) delete record[key]
    else record[key] = value
  }
  const document = (key: string, value: string | null): void => context.change({ kind: 'property', key, value })
  const open =
    (
      what: string,
      record: () => Record<string, string>,
      set: (key: string, value: string | null) => void,
      fixed = false,
    ) =>
    () => {
      gate.read(`PropertiesService.${what}`)
      return makeProperties(context, record, set, fixed)
    }
  const user = custom ? host.stores.owner : host.stores.user
  return {
    getDocumentProperties: open('getDocumentProperties', () => host.document.properties, document),
    getUserProperties: open('getUserProperties', () => user, plain(user), custom),
    getScriptProperties: open('getScriptProperties', () => host.stores.script, plain(host.stores.script)),
  }
}

const makeProperties = (
  { gate, host }: Context,
  record: () => Record<string, string>,
  store: (key: string, value: string | null) => void,
  fixed: boolean,
): Properties => {
  const spend = (): void => {
    host.quota.properties--
    if (host.quota.properties < 0) gate.refuse('Service invoked too many times for one day: properties.')
  }
  const set = (key: string, value: string | null): void => {
    if (fixed) gate.refuse('You do not have permission to call Properties.setProperty.')
    if (value !== null) checkSize(key, value)
    store(key, value)
  }
  const checkSize = (key: string, value: string): void => {
    if (byteLength(value) > VALUE_BYTES) gate.refuse('Argument too large: value')
    let total = byteLength(key) + byteLength(value)
    for (const [other, held] of Object.entries(record()))
      if (other !== key) total += byteLength(other) + byteLength(held)
    if (total > STORE_BYTES)
      gate.refuse('You have exceeded the property storage quota. Please remove some properties and try again.')
  }
  const self: Properties = {
    getProperty: (key) => {
      spend()
      return record()[key] ?? null
    },
    getProperties: () => {
      spend()
      return { ...record() }
    },
    getKeys: () => {
      spend()
      return Object.keys(record())
    },
    setProperty: (key, value) => {
      spend()
      set(key, String(value))
      return self
    },
    setProperties: (values, deleteOthers = false) => {
      spend()
      if (deleteOthers) for (const key of Object.keys(record())) if (!(key in values)) set(key, null)
      for (const [key, value] of Object.entries(values)) set(key, String(value))
      return self
    },
    deleteProperty: (key) => {
      spend()
      set(key, null)
      return self
    },
    deleteAllProperties: () => {
      spend()
      for (const key of Object.keys(record())) set(key, null)
      return self
    },
  }
  return self
}
