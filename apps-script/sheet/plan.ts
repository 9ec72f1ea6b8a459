import { mark, marks } from '../../shared/tracker/versions.ts'
import type { Sheet, Tab } from './port.ts'

/** Stands for the id of the tab that is being made. */
export const NEW = -1

type Verb =
  | 'format'
  | 'freeze'
  | 'offer'
  | 'show'
  | 'tint'
  | 'warn'
  | 'widths'
  | 'write'
  | 'writeFormulas'
  | 'writeNotes'

/** One thing to do in a new tab, in the words of the port. */
export type Step = { readonly [V in Verb]: readonly [verb: V, ...given: Parameters<Sheet[V]>] }[Verb]

/** A tab as the sidebar thinks it out: the script, which every cell pays for, only carries it out. */
export interface Plan {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly steps: readonly Step[]
}

export const carryOut = (sheet: Sheet, { name, rows, columns, steps }: Plan): Tab => {
  const tab = sheet.addTab(freeName(sheet, name), rows, columns)
  const here: unknown = JSON.parse(JSON.stringify(steps), (_, value) => (value === NEW ? tab.sheetId : value))
  for (const [verb, ...given] of here as readonly [Verb, ...unknown[]][])
    (sheet[verb] as (...given: readonly unknown[]) => void)(...given)
  return tab
}

const freeName = (sheet: Sheet, wanted: string): string => {
  const taken = new Set(sheet.tabs().map(({ name }) => name.toLowerCase()))
  for (let [name, number] = [wanted, 2]; ; name = `${wanted} ${number++}`)
    if (!taken.has(name.toLowerCase())) return name
}

/** A tracker's mark, and the file's own, by which a copy knows that it is one. */
export const markTracker = (sheet: Sheet, sheetId: number, headerRow: number): void => {
  sheet.mark({ key: marks.tracker, value: mark(String(headerRow)), sheetId })
  sheet.mark({ key: marks.file, value: mark(sheet.file().id) })
}
