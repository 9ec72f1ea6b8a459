import { gunzipSync, gzipSync } from 'fflate'
import { type Blob, bytesOf, makeBlob, signed } from './blob.ts'
import type { Context } from './context.ts'
import { formatMoment } from './date-format.ts'
import { digest, type Algorithm } from './digest.ts'

type Data = string | number[]

/** The helpers without a service behind them: they work in every mode. */
export const makeUtilities = ({ host, gate }: Context) => ({
  getUuid: () => host.uuid(),
  sleep: (milliseconds: number) => {
    if (milliseconds > 300_000) gate.refuse('Argument too large: milliseconds')
    host.sleep(milliseconds)
  },
  newBlob: (data: Data, type: string | null = null, name: string | null = null) =>
    makeBlob(bytesOf(data), type ?? (typeof data === 'string' ? 'text/plain' : null), name),
  gzip: (blob: Blob, name: string | null = 'archive.gz') =>
    makeBlob(gzipSync(bytesOf(blob.getBytes()), { mtime: 0 }), 'application/x-gzip', name),
  ungzip: (blob: Blob) => {
    if (blob.getContentType() !== 'application/x-gzip')
      gate.refuse('Blob object must have application/x-gzip content type.')
    return makeBlob(gunzipSync(bytesOf(blob.getBytes())), null, null)
  },
  base64Encode: (data: Data) => base64(bytesOf(data)),
  base64Decode: (text: string) => signed(unbase64(text) ?? gate.refuse('Could not decode string.')),
  base64EncodeWebSafe: (data: Data) => base64(bytesOf(data)).replaceAll('+', '-').replaceAll('/', '_'),
  base64DecodeWebSafe: (text: string) =>
    signed(unbase64(text.replaceAll('-', '+').replaceAll('_', '/')) ?? gate.refuse('Could not decode string.')),
  computeDigest: (algorithm: Algorithm, data: Data) => signed(digest(algorithm, bytesOf(data))),
  formatDate: (date: Date, zone: string, pattern: string) => formatMoment(date.getTime(), zone, pattern),
  jsonParse: (text: string): unknown => JSON.parse(text),
  jsonStringify: (value: unknown) => JSON.stringify(value),
  DigestAlgorithm: { MD5: 'MD5', SHA_1: 'SHA_1', SHA_256: 'SHA_256' },
  Charset: { UTF_8: 'UTF_8', US_ASCII: 'US_ASCII' },
})

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const left = bytes.length - at
    text += LETTERS.charAt(group >> 18) + LETTERS.charAt((group >> 12) & 63)
    text += (left > 1 ? LETTERS.charAt((group >> 6) & 63) : '=') + (left > 2 ? LETTERS.charAt(group & 63) : '=')
  }
  return text
}

const unbase64 = (text: string): Uint8Array | undefined => {
  const plain = text.replaceAll(/[\s=]/g, '')
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of plain) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) return undefined
    held = ((held << 6) | value) & 0xff_ff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 255
  }
  return bytes
}
