import { type Cell, textOf } from './cell.ts'
import { about, offScript } from './about.ts'
import { kind, refused, shown } from './kinds.ts'

/** An ACGME program code is ten digits: specialty (3), state (2), number (5). It is text: 0401234567 keeps its zero. */
export const acgmeCode = kind<string>({
  name: 'acgme code',
  expects: about`ten digits, as text`,
  read(cell) {
    // listings append a track letter as an eleventh character
    const [, digits] = /^(\d{10})[CP]?$/i.exec(textOf(cell).replace(/[\s-]/g, '')) || []
    return digits
      ? { value: digits }
      : refused(offScript(spoiltCode(cell, 'ACGME') ?? `"${shown(cell)}" is not an ACGME code: it needs ten digits.`))
  },
  check: offScript((json): json is string => typeof json === 'string' && /^\d{10}$/.test(json)),
  json: offScript({ type: 'string', pattern: '^\\d{10}$' }),
})

/** An NRMP code: institution (4), specialty (3), type letter, track (1–2). `1007E01F0`-like codes turn into numbers in a sheet. */
export const nrmpCode = kind<string>({
  name: 'nrmp code',
  expects: about`nine characters such as 1516140C0, as text`,
  read(cell) {
    const said = textOf(cell).toUpperCase().replace(/[\s-]/g, '')
    if (NRMP.test(said) && typeof cell !== 'number') return { value: said }
    return refused(
      offScript(
        spoiltCode(cell, 'NRMP') ?? `"${shown(cell)}" is not an NRMP code: it needs nine characters such as 1516140C0.`,
      ),
    )
  },
  check: offScript((json): json is string => typeof json === 'string' && NRMP.test(json)),
  json: offScript({ type: 'string', pattern: '^\\d{4}[0-9A-Z]{3}[A-Z][0-9A-Z]{1,2}$' }),
})
const NRMP = /^\d{4}[0-9A-Z]{3}[A-Z][0-9A-Z]{1,2}$/

/**
 * The sentence that refuses a code which a spreadsheet turned into a number, or undefined.
 * Ten whole digits have lost nothing and pass; a dropped zero, `1.40E+09` and every number in an NRMP column have.
 */
export const spoiltCode = (cell: Cell, which: 'ACGME' | 'NRMP'): string | undefined => {
  const said = textOf(cell)
  const cure = 'Format the column as plain text, then type the code again.'
  if (/^\d+(\.\d+)?E\+?\d+$/i.test(said) && !/^\d{4}[0-9A-Z]{3}[A-Z]/i.test(said))
    return `"${said}" is ${which === 'ACGME' ? 'an ACGME' : 'an NRMP'} code that the spreadsheet turned into a number. ${cure}`
  if (which === 'NRMP' && (typeof cell === 'number' || /^\d+$/.test(said)))
    return `"${said}" is a number, and every NRMP code holds a letter: the spreadsheet turned it into a number. ${cure}`
  if (which === 'ACGME' && /^\d{9}$/.test(said))
    return `"${said}" has nine digits: the spreadsheet dropped a leading zero. ${cure.replace('type the code again', `type 0${said} again`)}`
  return undefined
}

/** Which code a text is, if it is one. */
export const codeKind = (said: string): 'acgme' | 'nrmp' | undefined => {
  if (/^\d{10}$/.test(said)) return 'acgme'
  return NRMP.test(said.toUpperCase()) ? 'nrmp' : undefined
}
