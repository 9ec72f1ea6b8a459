import type { LineOf, OwnTab } from '../../../shared/tabs/own-tab.ts'
import { enUS } from '../../../shared/tracker/cell.ts'

/** A line as it stands in a form: every field as text, empty for not known. */
export type Draft = Readonly<Record<string, string>>

export const draftOf = (tab: OwnTab, said: object): Draft =>
  Object.fromEntries(
    Object.entries(tab.columns).map(([id, { kind }]) => {
      const value = (said as Record<string, unknown>)[id]
      return [id, value === undefined ? '' : String(kind.print(value))]
    }),
  )

export interface ReadDraft<Tab> {
  readonly said: LineOf<Tab>
  /** By field, as sentences. */
  readonly problems: Readonly<Record<string, string>>
}

/** What a draft says, read as the tab's cells are read. @param needs fields that must not be left empty */
export const readDraft = <Tab extends OwnTab>(tab: Tab, draft: Draft, needs: readonly string[]): ReadDraft<Tab> => {
  const said: Record<string, unknown> = {}
  const problems: Record<string, string> = {}
  for (const [id, { kind }] of Object.entries(tab.columns)) {
    const typed = (draft[id] ?? '').trim()
    const reading = typed === '' ? undefined : kind.read(typed, enUS)
    if (reading === undefined) {
      if (needs.includes(id)) problems[id] = 'This is needed.'
    } else if ('problem' in reading) problems[id] = `Write ${kind.expects}, or leave it blank.`
    else said[id] = reading.value
  }
  return { said: said as LineOf<Tab>, problems }
}

/** What a person changed in a line, and nothing else: `undefined` where a field was emptied. */
export const changesIn = <Tab extends OwnTab>(
  tab: Tab,
  was: LineOf<Tab>,
  is: LineOf<Tab>,
): { readonly [Id in keyof LineOf<Tab>]?: LineOf<Tab>[Id] | undefined } => {
  const [before, after] = [was as Record<string, unknown>, is as Record<string, unknown>]
  const changed = Object.keys(tab.columns).filter((id) => before[id] !== after[id])
  return Object.fromEntries(changed.map((id) => [id, after[id]])) as ReturnType<typeof changesIn<Tab>>
}
