import { useState } from 'preact/hooks'
import type { Line, LineOf, OwnTab } from '../../../shared/tabs/own-tab.ts'
import { type Asked, type Deed, useAskedWhenShown, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { addLines, changeLine } from '../tabs/own-tab.ts'
import { changesIn } from './draft.ts'
import { type Lines, readWithDay } from './reading.ts'

/** The lines of one tab in a panel: read at each visit, added to, changed, and what was just done. */
export interface WithLines<Tab> {
  readonly asked: Asked<Lines<Tab>>
  readonly lines: readonly Line<Tab>[]
  /** the line that is being typed: a new one, one of the sheet, or none */
  readonly open: Line<Tab> | { readonly said: LineOf<Tab> } | undefined
  readonly edit: (line: Line<Tab> | { readonly said: LineOf<Tab> } | undefined) => void
  readonly save: Deed<[LineOf<Tab>]>
  readonly change: Deed<[line: Line<Tab>, change: Partial<LineOf<Tab>>, done: string]>
  readonly done: string
}

export const useLines = <Tab extends OwnTab>(tab: Tab, shown: boolean, thing: string): WithLines<Tab> => {
  const { client } = useHere()
  const [open, setOpen] = useState<WithLines<Tab>['open']>()
  const [done, setDone] = useState('')
  const asked = useAskedWhenShown(() => readWithDay(client, tab), shown)
  const told = (says: string): void => {
    setDone(says)
    asked.again()
  }
  const save = useDeed(async (said: LineOf<Tab>) => {
    if (open !== undefined && 'row' in open) await changeLine(client, tab, open, changesIn(tab, open.said, said))
    else await addLines(client, tab, [said])
    setOpen(undefined)
    told(`Saved in the tab ${tab.name}.`)
  })
  const change = useDeed(async (line: Line<Tab>, what: Partial<LineOf<Tab>>, says: string) => {
    await changeLine(client, tab, line, what)
    told(says)
  })
  return {
    asked,
    lines: asked.value?.sheet?.lines ?? [],
    open,
    edit(line) {
      setDone('')
      setOpen(line)
    },
    save,
    change,
    done: done === '' ? '' : `${thing}: ${done}`,
  }
}
