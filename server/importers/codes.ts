import { type Cell, enUS, saysNothing, textOf } from '../../shared/tracker/cell.ts'
import { acgmeCode, codeKind, nrmpCode } from '../../shared/tracker/codes.ts'
import { specialtyOf } from '../../shared/seasons/specialties.ts'

export type Code = { kind: 'acgme' | 'nrmp'; value: string }

/** The codes of one cell, which may hold several, and a sentence for each piece that is none. */
export type CodesRead = { codes: Code[]; refused: string[] }

export function codesIn(cell: Cell, kind: Code['kind']): CodesRead {
  if (saysNothing(cell)) return { codes: [], refused: [] }
  const whole = readCode(cell, kind)
  const pieces = piecesOf(cell)
  if (whole.codes.length > 0 || pieces.length < 2) return whole
  const read = pieces.map((piece) => readCode(piece, kind))
  return { codes: read.flatMap(({ codes }) => codes), refused: read.flatMap(({ refused }) => refused) }
}

function piecesOf(cell: Cell): string[] {
  const pieces = String(cell).split(/[,;|/\n]+/)
  // a space may stand inside a code too: only where each piece is one, it stands between them
  const words = textOf(cell).split(' ')
  return (pieces.length === 1 && words.every(codeKind) ? words : pieces).filter((piece) => !saysNothing(piece))
}

function readCode(cell: Cell, kind: Code['kind']): CodesRead {
  // a list may hold the other kind of code under the same header: what it is shows in the code itself
  const bare = textOf(cell).replace(/[\s-]/g, '')
  const seen = /^\d{10}[CP]?$/i.test(bare) ? 'acgme' : (codeKind(bare) ?? kind)
  const reading = (seen === 'acgme' ? acgmeCode : nrmpCode).read(cell, enUS)
  if (reading === undefined) return { codes: [], refused: [] }
  if ('problem' in reading) return { codes: [], refused: [reading.problem] }
  return { codes: [{ kind: seen, value: reading.value }], refused: [] }
}

/** The three characters of a code that name its specialty: `digitsOf({ kind: 'nrmp', value: '1516140C0' })` //=> '140' */
export const digitsOf = ({ kind, value }: Code): string => (kind === 'acgme' ? value.slice(0, 3) : value.slice(4, 7))

export const specialtyIn = (codes: readonly Code[]): string | undefined =>
  codes.map((code) => specialtyOf(digitsOf(code))).find((name) => name !== undefined)
