import { enUS, saysNothing, textOf } from '../tracker/cell.ts'
import { acgmeCode, codeKind, nrmpCode } from '../tracker/codes.ts'

export interface Codes {
  readonly acgme: readonly string[]
  readonly nrmp: readonly string[]
}
export const noCodes: Codes = { acgme: [], nrmp: [] }

/** The codes of a cell, which may hold several of both kinds, and a sentence for each piece that is none. */
export const codesIn = (cell: string, expected: 'acgme' | 'nrmp'): { codes: Codes; problems: string[] } => {
  const whole = codeIn(cell, expected)
  const pieces = cell.split(/[,;|/\n]+/).filter((piece) => !saysNothing(piece))
  const read =
    whole.problems.length === 0 || pieces.length < 2 ? [whole] : pieces.map((piece) => codeIn(piece, expected))
  return { codes: together(read.map(({ codes }) => codes)), problems: read.flatMap(({ problems }) => problems) }
}

const codeIn = (cell: string, expected: 'acgme' | 'nrmp'): { codes: Codes; problems: string[] } => {
  const bare = textOf(cell).replace(/[\s-]/g, '')
  const which = /^\d{10}[CP]?$/i.test(bare) ? 'acgme' : (codeKind(bare) ?? expected)
  const reading = (which === 'acgme' ? acgmeCode : nrmpCode).read(bare, enUS)
  if (reading === undefined) return { codes: noCodes, problems: [] }
  if ('value' in reading) return { codes: { ...noCodes, [which]: [reading.value] }, problems: [] }
  const eleven = bare.length === 11 && (/^\d{10}./.test(bare) || codeKind(bare.slice(0, 10)) === 'nrmp')
  return {
    codes: noCodes,
    problems: [eleven ? `"${bare}" has eleven characters: a code has at most ten.` : reading.problem],
  }
}

/** Codes that stand inside a name, as in "Example Hospital Program (1401234567)", and the name without them. */
export const codesWithin = (name: string): { codes: Codes; rest: string } => {
  const codes = { acgme: [] as string[], nrmp: [] as string[] }
  const rest = name.replace(
    /[[(]?\s*(?:(?:acgme|nrmp|eras)\s*(?:id|code|program code)?\s*[:#]?\s*)?\b(\d{10}|\d{7}[A-Z]\d{1,2})\b\s*[\])]?/gi,
    (whole: string, code: string) => {
      const which = codeKind(code)
      if (which === undefined) return whole
      codes[which].push(code.toUpperCase())
      return ' '
    },
  )
  return { codes, rest: rest.replace(/\s{2,}/g, ' ').replace(/^[\s,:–-]+|[\s,:–-]+$/g, '') }
}

export const together = (all: readonly Codes[]): Codes => ({
  acgme: [...new Set(all.flatMap(({ acgme }) => acgme))],
  nrmp: [...new Set(all.flatMap(({ nrmp }) => nrmp))],
})
