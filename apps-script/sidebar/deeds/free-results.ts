import { trackerOn } from '../book.ts'
import { blockedIn, type Spilled } from '../plans/spilled.ts'
import type { Script } from '../script.ts'
import { refusal } from './settle.ts'

/** Moves the text that blocks a report out of its way. @param asked what the person saw and agreed to */
export const freeResults = async (script: Script, asked: Spilled): Promise<Spilled> => {
  const book = await script.look({ sheetId: asked.sheetId, layers: ['formulas'] })
  const tracker = trackerOn(book, asked.sheetId)
  const now = tracker && blockedIn(book, tracker)
  if (now?.free === undefined || JSON.stringify(now.spilled) !== JSON.stringify(asked)) throw refusal('changed')
  const { moved } = await script.change(now.free)
  if (moved) throw refusal('changed')
  return now.spilled
}
