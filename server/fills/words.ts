import type { AskedList, Fill, FillCounts } from '../../shared/contract/fills.ts'
import { count, timeWords } from '../pages/words.ts'

/** @example 4 columns: empty cells */
export const wishWords = ({ columns, cells, every }: Pick<Fill, 'columns' | 'cells' | 'every'>): string =>
  `${count(columns.length, 'column')}: ${cells === 'empty' ? 'empty cells' : 'empty cells and own older values'}${
    every === 'week' ? ', every week' : ''
  }`

/** @example 14 cells in 6 rows; 1 conflict left as it is */
export const countWords = ({ cells, rows }: FillCounts): string =>
  [
    `${count(cells, 'cell')} in ${count(rows.filled ?? 0, 'row')}`,
    ...(rows.conflict ? [`${count(rows.conflict, 'row')} with conflicts left as they are`] : []),
    ...(rows['unknown program'] ? [`${count(rows['unknown program'], 'row')} of unknown programs`] : []),
    ...(rows.ambiguous ? [`${count(rows.ambiguous, 'row')} to choose a program for`] : []),
  ].join('; ')

/** A list that the caller belongs to. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly role: NonNullable<AskedList['role']>
  readonly zone: string
}
export interface Earlier {
  readonly id: string
  readonly state: Fill['state']
  readonly at: Date
  readonly counts: FillCounts | null
  readonly settledAt: Date | null
  /** name of whoever settled it */
  readonly settler: string | null
}
type Said = Pick<AskedList, 'state' | 'says' | 'todo'>

export const asked = (place: Place): Said => ({
  state: 'asked',
  says: 'Asked: in a moment it stands in the sidebar of the sheet.',
  todo: openWords(place),
})

/** Why a list is not asked again. */
export const earlierWords = (place: Place, { state, at, settledAt, settler, counts }: Earlier): Said => {
  const when = (time: Date) => timeWords(time.toISOString(), place.zone)
  if (state === 'done')
    return {
      state,
      says: `Done${settledAt ? ` on ${when(settledAt)}` : ''}${counts ? `: ${countWords(counts)}` : ''}.`,
    }
  if (state === 'declined')
    return {
      state,
      says: `${settler ?? 'Somebody'} said “no, thank you”${settledAt ? ` on ${when(settledAt)}` : ''}.`,
      todo: 'Talk about it, then ask anew.',
    }
  return state === 'waiting'
    ? { state, says: `It waits in the sidebar of the sheet since ${when(at)}.`, todo: openWords(place) }
    : asked(place)
}

/** a removed member and somebody who never was one are told the same */
export const notAMember: Said = {
  state: 'not a member',
  says: 'You are not a member of this list, or it is no longer there.',
  todo: 'Ask its owner for a new invitation, then ask again.',
}
export const notShared = ({ owner }: Place): Said => ({
  state: 'not shared',
  says: 'The programs of this list are not shared.',
  todo: `Ask ${owner} to share them, then ask again.`,
})

const openWords = ({ role, owner }: Place): string =>
  role === 'owner'
    ? 'Open the sheet and its sidebar: it stands at the top of Fill.'
    : `${owner} opens the sidebar of the sheet and looks at it; or you do, where you may edit the sheet.`
