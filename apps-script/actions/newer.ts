import { isNewer, newerSentence, readMark } from '../../shared/tracker/versions.ts'
import type { SheetReader } from '../sheet/port.ts'
import { Refusal } from './desk.ts'

/** A file of a newer add-on is read, not changed. */
export const refuseNewer = (sheet: SheetReader): void => {
  for (const { key, value } of sheet.marks()) {
    const read = key.startsWith('imgfit.') && readMark(value)
    if (read && isNewer(read)) throw new Refusal('newer', newerSentence)
  }
}
