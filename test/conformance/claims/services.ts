import { type Claim, refused, same } from '../claim.ts'

const claim = (sentence: string, check: Claim['check']): Claim => ({
  claim: sentence,
  mode: 'FULL',
  from: 'documentation',
  check,
})

const KEY = 'imgfit:conformance'

/** Limits of the services beside the sheet. */
export const services: Claim[] = [
  claim('A property takes no more than 9 KB', ({ PropertiesService }) => {
    const properties = PropertiesService.getDocumentProperties()
    properties.setProperty(KEY, 'x'.repeat(9 * 1024))
    refused(() => properties.setProperty(KEY, 'x'.repeat(10 * 1024)), /too large/i)
    properties.deleteProperty(KEY)
    same(properties.getProperty(KEY), null)
  }),
  claim('A cached value takes no more than 100 KB', ({ CacheService }) => {
    const cache = CacheService.getDocumentCache()
    cache.put(KEY, 'x'.repeat(100 * 1024), 60)
    same(cache.get(KEY)?.length, 100 * 1024)
    refused(() => cache.put(KEY, 'x'.repeat(101 * 1024), 60), /too large/i)
    cache.remove(KEY)
    same(cache.get(KEY), null)
  }),
  claim('A cache key takes no more than 250 characters', ({ CacheService }) => {
    refused(() => CacheService.getDocumentCache().put('k'.repeat(251), 'value', 60), /too large/i)
  }),
  claim('An address that the manifest does not list is refused', ({ UrlFetchApp }) => {
    refused(() => UrlFetchApp.fetch('https://not-listed.example.com/'), /whitelist|allowlist/i)
  }),
  claim('An address longer than 2 KB is refused', ({ UrlFetchApp }) => {
    refused(
      () => UrlFetchApp.fetch(`https://not-listed.example.com/?${'x'.repeat(2100)}`),
      /URL Length|whitelist|allowlist/i,
    )
  }),
  claim('The document lock is taken and given back', ({ LockService }) => {
    const lock = LockService.getDocumentLock()
    same(lock.tryLock(100), true)
    lock.releaseLock()
    same(lock.hasLock(), false)
  }),
  claim('A digest is a list of signed bytes', ({ Utilities }) => {
    const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256 as 'SHA_256', 'abc')
    same(bytes.slice(0, 4), [-70, 120, 22, -65])
    same(bytes.length, 32)
  }),
  claim('What is gzipped and put in base 64 comes back', ({ Utilities }) => {
    const text = 'é – 試験 '.repeat(100)
    const packed = Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes())
    const blob = Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip')
    same(Utilities.ungzip(blob).getDataAsString(), text)
  }),
  claim('A day is formatted in the zone that is named', ({ Utilities }) => {
    const moment = new Date(Date.UTC(2026, 0, 1, 2, 30))
    same(Utilities.formatDate(moment, 'America/New_York', "yyyy-MM-dd'T'HH:mm"), '2025-12-31T21:30')
  }),
]
