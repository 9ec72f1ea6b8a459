import { timelineTab } from '../../../shared/tabs/timeline.ts'
import { type Timeline, timelineOf } from '../../../shared/timeline/timeline.ts'
import { readSheet, type Sheet } from '../plan/reading.ts'
import type { Script } from '../script.ts'
import { type OwnSheet, readOwnTab } from '../tabs/own-tab.ts'

export interface Read {
  readonly sheet: Sheet
  readonly timeline: Timeline
  readonly today: string
  /** The spreadsheet's, for times of the day. */
  readonly zone: string
  /** The file's own mark in a calendar, which does not tell which file it is. */
  readonly owner: string
  /** The Timeline tab as it stands; undefined where the file has none. */
  readonly tab: OwnSheet<typeof timelineTab> | undefined
}

/** The rows, the profile, and the days that the person noted as done. It only looks. */
export const readTimeline = async (script: Pick<Script, 'look'>): Promise<Read> => {
  const [sheet, { today, zone, file }, tab] = [
    await readSheet(script),
    await script.look(),
    await readOwnTab(script, timelineTab),
  ]
  const doneOn = new Map(
    (tab?.lines ?? []).flatMap(({ id, said }) => (said.doneOn === undefined ? [] : [[id, said.doneOn] as const])),
  )
  const rows = sheet.candidates.map(({ cells }) => cells)
  return {
    sheet,
    tab,
    today,
    zone,
    owner: shortHash(file.id),
    timeline: timelineOf({ profile: sheet.profile, rows, today, doneOn }),
  }
}

/** FNV-1a, in letters and digits: the same for the same file. */
const shortHash = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
