import type { Choice, Meaning } from '../../../shared/adopt/index.ts'
import { type SignalLevel, signalLevels } from '../../../shared/list/plan/signals.ts'
import { columnIds, type ColumnId } from '../../../shared/tracker/columns.ts'
import type { Wish as FillWish } from '../fill/preview.ts'
import { type Wish, wishFor } from '../plan/wish.ts'
import type { LastWish } from '../snapshots/last-wish.ts'

/** The sheet as it stands, among the snapshots to compare. */
export const NOW = 'now'

/**
 * What a dialog shows. It is another page than the sidebar and knows nothing of it, so that what the sidebar alone
 * remembers is handed over; the rest is read and worked out anew.
 */
export type WideEntry =
  | { readonly page: 'adopt'; readonly sheetId: number; readonly choice?: Choice | undefined }
  | {
      readonly page: 'fill'
      readonly sheetId: number
      readonly wish: FillWish
      /** The run that is gone on with. */
      readonly rest?: string | undefined
    }
  | {
      readonly page: 'snapshots'
      /** Hashes of the two, or `now`. */
      readonly pair?: readonly [string, string] | undefined
      readonly last: LastWish
    }

/** As text, for the page of the dialog. */
export const entryText = (entry: WideEntry): string =>
  JSON.stringify(entry, (_, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value))

/** Undefined where the text is not of our own making. */
export const readEntry = (text: string): WideEntry | undefined => {
  try {
    const said: unknown = JSON.parse(text)
    if (!isRecord(said) || !isPage(said['page'])) return undefined
    return doors[said['page']](said)
  } catch {
    return undefined
  }
}

type Said = Readonly<Record<string, unknown>>

const doors: { readonly [Page in WideEntry['page']]: (said: Said) => WideEntry | undefined } = {
  adopt({ sheetId, choice }) {
    if (!isWhole(sheetId)) return undefined
    return { page: 'adopt', sheetId, choice: isRecord(choice) ? choiceOf(choice) : undefined }
  },
  fill({ sheetId, wish, rest }) {
    if (!isWhole(sheetId) || !isRecord(wish)) return undefined
    const { cells, rows, columns } = wish
    if ((cells !== 'empty' && cells !== 'empty and own') || !isRows(rows) || !isListOf(columns, isColumn))
      return undefined
    return { page: 'fill', sheetId, wish: { cells, rows, columns }, rest: isText(rest) ? rest : undefined }
  },
  snapshots({ pair, last }) {
    const [one, other] = isListOf(pair, isText) ? pair : []
    return {
      page: 'snapshots',
      pair: one === undefined || other === undefined ? undefined : [one, other],
      last: isRecord(last) ? lastOf(last) : { chosen: {}, choices: undefined },
    }
  },
}

const choiceOf = ({ headerRow, mapping, add, after, results }: Said): Choice | undefined => {
  if (!isWhole(headerRow) || !isListOf(mapping, isMapped) || !isListOf(add, isColumn)) return undefined
  return { headerRow, mapping, add, results: results === true, ...(isWhole(after) ? { after } : {}) }
}

const isMapped = (said: unknown): said is Choice['mapping'][number] =>
  isRecord(said) && isWhole(said['column']) && isText(said['title']) && isMeaning(said['meaning'])

const lastOf = ({ chosen, choices }: Said): LastWish => ({
  chosen: isRecord(chosen) ? chosenOf(chosen) : {},
  choices: isRecord(choices)
    ? { ticks: pairsOf(choices['ticks'], isTick), signals: pairsOf(choices['signals'], isSignal) }
    : undefined,
})

/** Of the fields of a wish those that are of their kind. */
const chosenOf = (chosen: Said): Partial<Wish> => {
  const kept = Object.entries(wishFor({ profile: {} })).flatMap(([name, usual]) =>
    name !== 'without' && typeof chosen[name] === typeof usual ? [[name, chosen[name]] as const] : [],
  )
  const named = chosen['without']
  return { ...Object.fromEntries(kept), ...(isListOf(named, isText) ? { without: named } : {}) }
}

const pairsOf = <Value>(said: unknown, isOne: (value: unknown) => value is Value): ReadonlyMap<string, Value> =>
  new Map(
    isListOf(said, Array.isArray)
      ? said.flatMap(([key, value]: unknown[]) => (isText(key) && isOne(value) ? [[key, value] as const] : []))
      : [],
  )

const isPage = (said: unknown): said is WideEntry['page'] => isText(said) && Object.hasOwn(doors, said)
const isRecord = (said: unknown): said is Said => typeof said === 'object' && said !== null && !Array.isArray(said)
const isText = (said: unknown): said is string => typeof said === 'string'
const isWhole = (said: unknown): said is number => Number.isInteger(said)
const isListOf = <Value>(said: unknown, isOne: (one: unknown) => one is Value): said is readonly Value[] =>
  Array.isArray(said) && said.every(isOne)
const isColumn = (said: unknown): said is ColumnId => columnIds.some((id) => id === said)
const isMeaning = (said: unknown): said is Meaning => said === 'mine' || said === 'split' || isColumn(said)
const isRows = (said: unknown): said is FillWish['rows'] =>
  said === 'all' || said === 'selected' || said === 'visible' || isListOf(said, isText)
const isTick = (said: unknown): said is 'always' | 'never' => said === 'always' || said === 'never'
const isSignal = (said: unknown): said is SignalLevel => signalLevels.some((level) => level === said)
