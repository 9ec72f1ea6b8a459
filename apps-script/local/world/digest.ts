/** Message digests in plain arithmetic: a browser offers them only to callers who can wait. */
export type Algorithm = 'MD5' | 'SHA_1' | 'SHA_256'

export const digest = (algorithm: Algorithm, data: Uint8Array): Uint8Array => {
  if (algorithm === 'SHA_256') return run(data, false, SHA_256_START, sha256Block)
  if (algorithm === 'SHA_1') return run(data, false, SHA_1_START, sha1Block)
  return run(data, true, SHA_1_START.slice(0, 4), md5Block)
}

type Block = (state: Int32Array, words: Int32Array) => void

/** The frame that all three share: padding to 64-byte blocks, a state of 32-bit words. */
const run = (data: Uint8Array, littleEndian: boolean, start: readonly number[], block: Block): Uint8Array => {
  const padded = new Uint8Array(Math.ceil((data.length + 9) / 64) * 64)
  padded.set(data)
  padded[data.length] = 0x80
  const view = new DataView(padded.buffer)
  const [high, low] = [Math.floor(data.length / 0x2000_0000), (data.length << 3) >>> 0]
  view.setUint32(padded.length - 8, littleEndian ? low : high, littleEndian)
  view.setUint32(padded.length - 4, littleEndian ? high : low, littleEndian)
  const state = Int32Array.from(start)
  const words = new Int32Array(80)
  for (let at = 0; at < padded.length; at += 64) {
    for (let n = 0; n < 16; n++) words[n] = view.getInt32(at + n * 4, littleEndian)
    block(state, words)
  }
  const result = new DataView(new ArrayBuffer(state.length * 4))
  for (const [n, word] of state.entries()) result.setInt32(n * 4, word, littleEndian)
  return new Uint8Array(result.buffer)
}

const left = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))
const right = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))
const at = (words: Int32Array, index: number): number => words[index] ?? 0

/** FIPS 180-4: fractional parts of the roots of the first primes. */
const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter((n) => {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return n > 1
})
const fraction = (number: number): number => ((number - Math.floor(number)) * 0x1_0000_0000) | 0
const SHA_256_START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const SHA_256_STEPS = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)))
const SHA_1_START = [0x67_45_23_01, 0xef_cd_ab_89, 0x98_ba_dc_fe, 0x10_32_54_76, 0xc3_d2_e1_f0]

const sha256Block: Block = (state, words) => {
  for (let n = 16; n < 64; n++) {
    const [w15, w2] = [at(words, n - 15), at(words, n - 2)]
    const s0 = right(w15, 7) ^ right(w15, 18) ^ (w15 >>> 3)
    const s1 = right(w2, 17) ^ right(w2, 19) ^ (w2 >>> 10)
    words[n] = at(words, n - 16) + s0 + at(words, n - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let n = 0; n < 64; n++) {
    const s1 = right(e, 6) ^ right(e, 11) ^ right(e, 25)
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (SHA_256_STEPS[n] ?? 0) + at(words, n)) | 0
    const s0 = right(a, 2) ^ right(a, 13) ^ right(a, 22)
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [n, word] of [a, b, c, d, e, f, g, h].entries()) state[n] = at(state, n) + word
}

/** FIPS 180-4, section 6.1. */
const sha1Block: Block = (state, words) => {
  for (let n = 16; n < 80; n++)
    words[n] = left(at(words, n - 3) ^ at(words, n - 8) ^ at(words, n - 14) ^ at(words, n - 16), 1)
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state
  for (let n = 0; n < 80; n++) {
    const [mix, step] =
      n < 20
        ? [(b & c) | (~b & d), 0x5a_82_79_99]
        : n < 40
          ? [b ^ c ^ d, 0x6e_d9_eb_a1]
          : n < 60
            ? [(b & c) | (b & d) | (c & d), 0x8f_1b_bc_dc]
            : [b ^ c ^ d, 0xca_62_c1_d6]
    const next = (left(a, 5) + mix + e + step + at(words, n)) | 0
    ;[e, d, c, b, a] = [d, c, left(b, 30), a, next]
  }
  for (const [n, word] of [a, b, c, d, e].entries()) state[n] = at(state, n) + word
}

/** RFC 1321. */
const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
]

const md5Block: Block = (state, words) => {
  let [a = 0, b = 0, c = 0, d = 0] = state
  for (let n = 0; n < 64; n++) {
    const round = n >> 4
    const [mix = 0, word = 0] = [
      [(b & c) | (~b & d), n],
      [(d & b) | (~d & c), (5 * n + 1) % 16],
      [b ^ c ^ d, (3 * n + 5) % 16],
      [c ^ (b | ~d), (7 * n) % 16],
    ][round]!
    const step = Math.floor(Math.abs(Math.sin(n + 1)) * 0x1_0000_0000) | 0
    const turned = left((a + mix + step + at(words, word)) | 0, MD5_SHIFTS[round]![n % 4]!)
    ;[a, d, c, b] = [d, c, b, (b + turned) | 0]
  }
  for (const [n, word] of [a, b, c, d].entries()) state[n] = at(state, n) + word
}
