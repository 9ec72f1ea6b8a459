import { textOf } from '../tracker/cell.ts'
import { looksOf } from './looks.ts'
import { placeOf } from './places.ts'

/** A list taken apart: a table with titles of ours, and what was no program. */
export interface Listed {
  readonly titles: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** Names of senders in front of the lines of a chat, which are dropped. */
  readonly senders: number
  /** Lines that name no program, from 1. */
  readonly talk: readonly number[]
}

const titles = ['Program', 'Specialty', 'Place', 'Code', 'Visa types', 'IMG %', 'Date', 'Rest'] as const
type Title = (typeof titles)[number]

// "[9/27/26, 10:15:33 AM] Somebody: …" and "27/09/2026, 10:15 - Somebody: …", as chats are copied
const STAMP =
  /^\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f]?[AP]M)?(?:\]| [-–])\s*(?:([^:]{1,60}): ?)?/i
const BULLET = /^\s*(?:[-–—•*·▪◦✅☑✔►→]|\p{Extended_Pictographic}\ufe0f?|\(?\d{1,3}[.)])\s*/u

/** Reads lines such as `- Example Hospital - IM - Springfield, IL - J-1`: each piece by what it looks like. */
export const readList = (lines: readonly string[]): Listed => {
  const rows: { line: number; cells: string[] }[] = []
  const talk: number[] = []
  let senders = 0
  const chat = lines.some((line) => STAMP.test(textOf(line)))
  lines.forEach((line, at) => {
    const plain = textOf(line)
    const stamp = STAMP.exec(plain)
    if (stamp?.[1] !== undefined) senders++
    const said = plain.slice(stamp?.[0].length ?? 0).replace(BULLET, '')
    const pieces = piecesOf(said)
    if (isTalk(said, pieces, chat)) talk.push(at + 1)
    else rows.push({ line: at + 1, cells: sorted(pieces) })
  })
  const used = titles.map((_, at) => rows.some(({ cells }) => cells[at] !== ''))
  return {
    titles: titles.filter((_, at) => used[at]),
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.filter((_, at) => used[at]) })),
    senders,
    talk,
  }
}

const piecesOf = (said: string): string[] =>
  said
    .split(/\s+[-–—|]+\s+|\s*;\s+|\s[–—]|[–—]\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap(nameAndPlace)

/** "Example Hospital, Springfield, IL" */
const nameAndPlace = (piece: string): string[] => {
  const [, name, place] = /^(.{4,}?),\s*([^,]+,\s*[A-Za-z. ]{2,24})$/.exec(piece) ?? []
  return name !== undefined && place !== undefined && placeOf(place)?.state !== undefined ? [name, place] : [piece]
}

const isTalk = (said: string, pieces: readonly string[], chat: boolean): boolean => {
  if (said === '' || said.endsWith(':')) return true
  const telling = pieces.some((piece) => looksOf(piece).some((look) => look === 'code' || look === 'hospital'))
  if (telling) return said.length > 300
  return said.length > 120 || /[?!]$/.test(said) || /^<.*>$/.test(said) || (chat && pieces.length < 2)
}

/** Each piece under its title; the first that is nothing else is the name, later ones are the rest. */
const sorted = (pieces: readonly string[]): string[] => {
  const found = new Map<Title, string>()
  const put = (title: Title, piece: string): void => {
    const to = found.has(title) || (title === 'Rest' && found.has('Rest')) ? 'Rest' : title
    const words = to === 'IMG %' ? piece.replace(/%.*/, '%') : piece
    found.set(to, found.has(to) ? `${found.get(to)}; ${words}` : words)
  }
  pieces.forEach((piece, at) => put(titleOf(piece, at === 0 || !found.has('Program')), piece))
  return titles.map((title) => found.get(title) ?? '')
}

const titleOf = (piece: string, mayBeName: boolean): Title => {
  const seen = looksOf(piece)
  const is = (look: (typeof seen)[number]): boolean => seen.includes(look)
  if (is('code')) return 'Code'
  if (is('visa')) return 'Visa types'
  if (/^\d{1,3}([.,]\d+)? ?% (of )?imgs?$/i.test(piece) || is('percent')) return 'IMG %'
  if (is('day')) return 'Date'
  if (is('specialty')) return 'Specialty'
  if (!is('hospital') && (is('place') || is('state'))) return 'Place'
  return mayBeName ? 'Program' : 'Rest'
}
