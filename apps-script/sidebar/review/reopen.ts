import type { Suggestion } from '../../../shared/contract/reviews.ts'
import { takenBackIn } from '../../../shared/review/index.ts'
import { type FillApi, readJournalTab } from '../fill/reading.ts'
import type { Member } from '../member/client.ts'
import { previewAccept } from './accept.ts'

/** Suggestions that the sheet holds no more wait again, and those that stepped back for them too. */
export const reopen = async (member: Member, workspace: string, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await member.ask('decide', { workspace, suggestions: ids, decision: 'reopen' })
}

/**
 * Suggestions that were taken back in the sheet while the server did not hear it: it still holds them for written.
 * @param all as the server knows them
 */
export const takenBackUntold = async (api: FillApi, all: readonly Suggestion[]): Promise<readonly Suggestion[]> => {
  const written = all.filter(({ state }) => state === 'written')
  if (written.length === 0) return []
  const { journal } = await readJournalTab(api, await api.look())
  const back = takenBackIn(journal)
  const untold = written.filter(({ id }) => back.has(id))
  if (untold.length === 0) return []
  // one that was accepted once more where the cell said so already has no run of its own
  const { plans } = await previewAccept(api, untold)
  const same = new Set(plans.flatMap(({ plan }) => plan.same))
  return untold.filter(({ id }) => !same.has(id))
}
