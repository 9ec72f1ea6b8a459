import type { Anchor } from '../../../shared/contract/reviews.ts'
import { placedIn, placeOf } from '../../../shared/review/index.ts'
import { boxOn } from '../book.ts'
import type { FillApi } from '../fill/reading.ts'
import { allTrackers } from '../member/sync.ts'
import { columnFor } from './keep-markers.ts'

/** Selects the cell that something is about. @returns whether it stands on any tracker */
export const jumpTo = async (api: FillApi, anchor: Anchor): Promise<boolean> => {
  for (const reading of await allTrackers(api, await api.look())) {
    const place = placeOf(anchor, placedIn(reading.table))
    if (place === 'gone') continue
    const column = columnFor(reading, anchor.field) || columnFor(reading) || 1
    await api.change({ steps: [['show', boxOn(reading.tracker.sheetId, place.row, column)]] })
    return true
  }
  return false
}
