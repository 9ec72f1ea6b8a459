import type { Origin } from '../facts/index.ts'
import type { Cell } from '../tracker/cell.ts'
import { VERSION } from '../tracker/versions.ts'
import type { Write } from './write.ts'

/** What a run of the tool was for. */
export const kinds = [
  'fill',
  'match',
  'undo',
  'adopt',
  'paste',
  'roster',
  'freeze',
  'review',
  'research',
  'reply',
] as const
export type RunKind = (typeof kinds)[number]

/** The journal lies in the file: a hidden tab with this mark, one line a touched cell, oldest first. */
export const journalTab = 'IMGFIT journal'
export const journalMark = 'imgfit.journal'
export const journalTitles = [
  'Version',
  'Run',
  'When',
  'Kind',
  'Tab',
  'Row',
  'Column',
  'Old',
  'New',
  'Old note',
  'New note',
  'Old format',
  'New format',
  'Origin',
  'What it says',
] as const

export interface RunHead {
  readonly run: string
  /** In the spreadsheet's zone, `2026-11-23 09:16`. */
  readonly when: string
  readonly kind: RunKind
  readonly sheetId: number
}

/** One touched cell of one run. */
export interface JournalLine extends RunHead, Omit<Write, 'row' | 'column'> {
  /** A text was longer than a cell of the journal holds: the cell cannot be put back. */
  readonly cut: boolean
}

/** What else a run leaves: that it began and what it was to do, each batch, and its end. */
export interface JournalEvent extends RunHead {
  readonly event: 'begin' | 'batch' | 'end'
  readonly says: Readonly<Record<string, unknown>>
}

/** The longest text in a cell of the journal; a spreadsheet takes 50,000 characters. */
export const LONGEST = 40_000

/** One line as text cells, so that nothing in it can be taken for a number, a day or a formula. */
export const lineOf = (head: RunHead, write: Omit<Write, 'row' | 'column'>): string[] => {
  const { rowId, field, old, oldNote, newNote, oldFormat, newFormat, origin, name } = write
  return [
    ...headOf(head),
    rowId,
    field,
    cellText(old),
    cellText(write.new),
    cutText(oldNote),
    cutText(newNote),
    oldFormat,
    newFormat,
    origin === undefined ? '' : originText(origin),
    cutText(name),
  ]
}

export const eventOf = (head: RunHead, event: JournalEvent['event'], says: JournalEvent['says'] = {}): string[] => [
  ...headOf(head),
  '',
  `#${event}`,
  '',
  JSON.stringify(says),
  ...Array.from({ length: 6 }, () => ''),
]

const headOf = ({ run, when, kind, sheetId }: RunHead): string[] => [
  `imgfit:${VERSION}`,
  run,
  when,
  kind,
  String(sheetId),
]

const originText = ({ source, day, trust, licence, url, quote }: Origin): string =>
  JSON.stringify({ source, day, trust, licence, url, quote })

const cellText = (cell: Cell): string => {
  const text = JSON.stringify(cell)
  if (text.length <= LONGEST) return text
  const all = String(cell)
  return JSON.stringify({ cut: all.slice(0, LONGEST / 2), characters: all.length })
}
const cutText = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 60)}${CUT}${text.length} characters]`
const CUT = '… [cut by IMGFIT, of '

/** The journal read; a line that is none of ours or cannot be read is passed over. */
export interface Journal {
  readonly lines: readonly JournalLine[]
  readonly events: readonly JournalEvent[]
  /** Lines in the tab, as far as they are ours. */
  readonly rows: number
  /** A newer add-on wrote in it: this one reads and undoes nothing. */
  readonly newer: boolean
}

/** @param cells the journal's tab, with or without its titles */
export const readJournal = (cells: readonly (readonly Cell[])[]): Journal => {
  const lines: JournalLine[] = []
  const events: JournalEvent[] = []
  let newer = false
  for (const texts of cells) {
    const [version = '', run = '', when = '', kind = '', sheetId = '', rowId = '', field = ''] = texts.map(String)
    const [, number] = /^imgfit:(\d+)$/.exec(version) ?? []
    if (number === undefined) continue
    if (Number(number) > VERSION) newer = true
    const head = { run, when, kind: kind as RunKind, sheetId: Number(sheetId) }
    const [old, now] = [parsed(texts[7]), parsed(texts[8])]
    if (field.startsWith('#')) {
      if (isRecord(now)) events.push({ ...head, event: field.slice(1) as JournalEvent['event'], says: now })
      continue
    }
    if (old === undefined || now === undefined) continue
    const [oldNote = '', newNote = '', oldFormat = '', newFormat = '', origin = '', name = ''] = texts
      .slice(9)
      .map(String)
    lines.push({
      ...head,
      rowId,
      field,
      old: cellIn(old),
      new: cellIn(now),
      oldNote,
      newNote,
      oldFormat,
      newFormat,
      origin: parsed(origin) as Origin | undefined,
      name,
      cut: isRecord(old) || isRecord(now) || oldNote.includes(CUT) || newNote.includes(CUT),
    })
  }
  return { lines, events, rows: lines.length + events.length, newer }
}

const parsed = (text: Cell = ''): unknown => {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const cellIn = (value: unknown): Cell => (isRecord(value) ? String(value['cut']) : (value as Cell))
