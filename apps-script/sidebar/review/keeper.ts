import type { ReviewAnswer } from '../../../shared/contract/reviews.ts'
import type { FillApi } from '../fill/reading.ts'
import type { Member } from '../member/client.ts'
import { allTrackers, type Mine, sharedIn } from '../member/sync.ts'
import { keepMarkers } from './keep-markers.ts'

/** Keeps the server's list like the sheet, and the sheet's markers like what is said. One thing at a time. */
export interface Keeper {
  /** @returns whether anything was sent */
  readonly keep: (review: ReviewAnswer, mine?: Mine) => Promise<boolean>
  /** Does something with the sheet while nothing else of ours does. */
  readonly alone: <T>(deed: () => Promise<T>) => Promise<T>
}

export const createKeeper = (api: FillApi, member: Member, workspace: string): Keeper => {
  let sent = ''
  let last: Promise<unknown> = Promise.resolve()
  const alone: Keeper['alone'] = (deed) => {
    const next = last.then(deed, deed)
    last = next
    return next
  }
  const keep: Keeper['keep'] = (review, mine = []) =>
    alone(async () => {
      // what is about fields that are not shared is the owner's alone to see, and so are the markers
      if (review.workspace.role !== 'owner') return false
      const { shares } = review.workspace
      const book = await api.look()
      const readings = await allTrackers(api, book)
      const list = sharedIn(readings, book, shares)
      const text = JSON.stringify([shares, list])
      const isNew = text !== sent || mine.length > 0
      if (isNew) {
        await member.ask('sync', { workspace, ...list, ...(mine.length === 0 ? {} : { mine }) })
        sent = text
      }
      await keepMarkers(api, readings, review)
      return isNew
    })
  return { keep, alone }
}
