import { CONTRACT, type GivenChance } from '../../../shared/contract/messages.ts'
import { defaultRules, type Explanation, profileLacks } from '../../../shared/rules/index.ts'
import type { Cell, Locale } from '../../../shared/tracker/cell.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { readRows } from '../../../shared/tracker/read.ts'
import { sentRow } from '../../backend.ts'
import { withSpecialty } from '../../functions/scoring.ts'
import { dividersOf, profileOf, titlesOf, trackerOn } from '../book.ts'
import type { Script } from '../script.ts'

/** A row as the sheet counts it, from 1. */
export interface At {
  readonly sheetId: number
  readonly row: number
}

/** A row with its profile, read and ready to be said in words. */
export interface GivenRow {
  readonly row: number
  readonly headers: readonly Cell[]
  readonly cells: readonly Cell[]
  readonly locale: Locale
  readonly given: { readonly profile: Profile; readonly row: PlainRow }
  /** The server's, with what its database knows; absent where the same rules run here. */
  readonly explanation?: Explanation | undefined
  /** The server's, which goes with its explanation. */
  readonly chance?: GivenChance | undefined
  /** Why the server explained nothing. */
  readonly offline?: string | undefined
}

export interface Nothing {
  readonly none: 'header' | 'blank' | 'divider' | 'no-tracker' | 'no-profile'
  /** What the profile does not say. */
  readonly lacks?: string
}

/** One row to be taken apart: by the server with what its database knows, or by the same rules here. */
export const explain = async (script: Script, { sheetId, row: line }: At): Promise<GivenRow | Nothing> => {
  const book = await script.look({ sheetId, lines: [line, line], layers: ['merges'] })
  const tracker = trackerOn(book, sheetId)
  if (tracker === undefined) return { none: 'no-tracker' }
  if (line <= tracker.headerRow) return { none: 'header' }
  if (dividersOf(book, tracker).has(line)) return { none: 'divider' }
  const { locale } = book
  const profile = profileOf(book)
  const lacks = profileLacks(profile)
  if (lacks !== undefined) return { none: 'no-profile', lacks }

  const headers = titlesOf(book, tracker)
  const cells = (book.tab?.values[0] ?? []).slice(0, tracker.columns)
  const read = readRows(headers, [cells], locale)
  const [found] = read.rows
  if (found === undefined) return { none: 'blank' }
  const row = withSpecialty(found, profile, read.headers.includes('specialty'))
  const answer = book.connected ? await scored(script, profile, row) : { offline: 'not connected' }
  return { row: line, headers, cells, locale, given: { profile, row }, ...answer }
}

declare const ADDON_VERSION: string

const scored = async (
  script: Script,
  profile: Profile,
  row: PlainRow,
): Promise<Pick<GivenRow, 'explanation' | 'chance' | 'offline'>> => {
  const sender = { contract: CONTRACT, rules: defaultRules.version, addon: ADDON_VERSION }
  const takes = { ...sender, profile, rows: [sentRow(row)], trace: true, chance: true }
  const answer = await script.ask({ endpoint: 'score', takes })
  if ('offline' in answer) return { offline: answer.offline }
  const [result] = answer.gives.results
  return { explanation: result?.trace, chance: result?.chance }
}
