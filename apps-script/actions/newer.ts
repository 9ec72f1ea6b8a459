import { newerSentence } from '../../shared/tracker/versions.ts'
import type { SheetReader } from '../sheet/port.ts'
import { fileMarks } from '../sheet/trackers.ts'
import { Refusal } from './desk.ts'

/** A file of a newer add-on is read, not changed. */
export const refuseNewer = (sheet: SheetReader): void => {
  if (fileMarks(sheet).newer) throw new Refusal('newer', newerSentence)
}
