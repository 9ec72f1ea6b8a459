import { randomBytes } from 'node:crypto'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new opaque id, such as `p_7k3m9x0qa2de`; letters that look like figures are left out. */
export const newId = (prefix: 'p' | 'i' | 's' | 'u' | 'w' | 'v' | 't' | 'm' | 'g' | 'q' | 'o' | 'f'): string =>
  `${prefix}_${[...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('')}`
