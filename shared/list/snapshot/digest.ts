/** SHA-256 of a text, as 64 hexadecimal digits (FIPS 180-4): the same in the sheet, in a browser and on the server. */
export const digestOf = (text: string): string => {
  const bytes = utf8(text)
  const length = bytes.length
  bytes.push(0x80)
  while (bytes.length % 64 !== 56) bytes.push(0)
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor((length * 8) / 2 ** shift) % 256)
  const hash = [...start]
  for (let from = 0; from < bytes.length; from += 64) mix(hash, bytes, from)
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const utf8 = (text: string): number[] => {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) as number
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return bytes
}
const tail = (code: number): number => 0x80 | (code & 0x3f)

const mix = (hash: number[], bytes: readonly number[], from: number): void => {
  const words: number[] = []
  for (let at = 0; at < 64; at++) {
    if (at < 16) {
      const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(from + 4 * at, from + 4 * at + 4)
      words.push((a << 24) | (b << 16) | (c << 8) | d)
      continue
    }
    const [x, y] = [words[at - 15] as number, words[at - 2] as number]
    const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    words.push(((words[at - 16] as number) + small + (words[at - 7] as number) + large) | 0)
  }
  let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number]
  for (let at = 0; at < 64; at++) {
    const one = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[at] as number)
    const first = (h + one + (words[at] as number)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, at) => (hash[at] = ((hash[at] as number) + word) | 0))
}
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The first 64 primes; their roots are the constants. */
const primes = Array.from({ length: 311 }, (_, at) => at + 2).filter((n) => {
  for (let by = 2; by * by <= n; by++) if (n % by === 0) return false
  return true
})
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const rounds = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)))
