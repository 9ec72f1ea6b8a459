import type { Sheet, Tab } from './port.ts'

/** Stands for the id of the first tab that a change makes; `NEW - 1` for the second, and so on. */
export const NEW = -1

type Verb =
  | 'addRows'
  | 'chart'
  | 'format'
  | 'freeze'
  | 'hide'
  | 'insertColumns'
  | 'mark'
  | 'offer'
  | 'remove'
  | 'setName'
  | 'show'
  | 'tint'
  | 'warn'
  | 'widths'
  | 'write'
  | 'writeFormulas'
  | 'writeNotes'

/** One thing to do in a sheet, in the words of the port: the verb, where, and what. */
export type Step = { readonly [V in Verb]: readonly [verb: V, ...given: Parameters<Sheet[V]>] }[Verb]

/** A tab to make, as the sidebar thinks it out: the script, which every cell pays for, only carries it out. */
export interface Plan {
  /** One that no tab of the file has. */
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly steps: readonly Step[]
}

/** Makes the tabs, then takes every step in them and beside them. */
export const carryOut = (sheet: Sheet, plans: readonly Plan[], steps: readonly Step[]): Tab[] => {
  const made = plans.map(({ name, rows, columns }) => sheet.addTab(name, rows, columns))
  for (const [verb, place, ...given] of [...plans.flatMap((plan) => plan.steps), ...steps])
    (sheet[verb] as (place: object, ...given: readonly unknown[]) => void)(placed(place, made), ...given)
  return made
}

/** A place, on the tab that was made for it. */
export const placed = <Place extends { readonly sheetId?: number }>(place: Place, made: readonly Tab[]): Place => {
  const { sheetId = 0 } = place
  const { [NEW - sheetId]: tab } = made
  return tab ? { ...place, sheetId: tab.sheetId } : place
}
