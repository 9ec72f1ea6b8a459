import type { Street } from '../backend.ts'

declare const BACKEND_ORIGIN: string
declare const ADDON_VERSION: string

/** Google's side of the street: its network, its document properties and its document cache. */
export const googleStreet = (): Street => ({
  origin: BACKEND_ORIGIN,
  addon: ADDON_VERSION,
  setting: (name) => PropertiesService.getDocumentProperties().getProperty(name),
  cache: {
    getAll: (keys) => store().getAll(keys as string[]) as Record<string, string>,
    putAll: (values, seconds) => store().putAll(values, seconds),
    removeAll: (keys) => store().removeAll(keys as string[]),
    pack: (text) => Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes()),
    unpack: (packed) =>
      Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip')).getDataAsString(),
    hash: (text) =>
      Utilities.base64EncodeWebSafe(
        Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8),
      ),
  },
  fetchAll: (requests) =>
    UrlFetchApp.fetchAll(
      requests.map(({ method, path, headers, body }) => ({
        url: BACKEND_ORIGIN + path,
        method: method === 'GET' ? 'get' : 'post',
        headers,
        ...(body === undefined ? {} : { payload: body, contentType: 'application/json' }),
        muteHttpExceptions: true,
      })),
    ).map((reply) => ({ status: reply.getResponseCode(), text: reply.getContentText() })),
  now: () => Date.now(),
  sleep: (milliseconds) => Utilities.sleep(milliseconds),
})

const store = (): GoogleAppsScript.Cache.Cache => {
  const cache = CacheService.getDocumentCache()
  if (cache === null) throw new Error('This script is not open in a document.')
  return cache
}

/** Consent to send profile and rows for scoring; the document remembers it for everybody who opens it. */
export const rememberConnected = (on: boolean, token = ''): void => {
  PropertiesService.getDocumentProperties().setProperties({ connected: on ? 'yes' : 'no', token })
}

export const identity = (): string | null => ScriptApp.getIdentityToken()
