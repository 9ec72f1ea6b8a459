import { columnsOf, profileOf, trackerOn } from '../book.ts'
import { rowIds } from '../plans/row-ids.ts'
import type { Script } from '../script.ts'
import { saveProfile } from './save-profile.ts'
import { settle } from './settle.ts'

/** Results for today; and each row of a tracker that has the column for it gets an id of its own. */
export const refresh = async (script: Script): Promise<{ readonly asOf: string }> => {
  const { asOf } = await script.refresh()
  const book = await script.look()
  // the script writes the day where its line stands; a profile without one gets it here
  if (book.profile !== null && profileOf(book).asOf === undefined) await saveProfile(script, { values: { asOf } })
  for (const { sheetId } of book.trackers.filter((one) => columnsOf(book, one).includes('rowId')))
    await settle(script, { sheetId, layers: ['merges'] }, (now) => {
      const tracker = trackerOn(now, sheetId)
      const ids = tracker && rowIds(now, tracker)
      return ids?.runs === undefined || ids.runs.length === 0 ? undefined : ids
    })
  return { asOf }
}
