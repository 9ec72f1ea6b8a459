import { type Given, dashboardOf } from '../../../shared/dashboard/dashboard.ts'
import type { Client } from '../client.ts'
import { settle } from '../deeds/settle.ts'
import type { Change } from '../seam.ts'
import { ownTabIn } from '../tabs/own-tab.ts'
import { blockSteps, dashboardPlan, dashboardTab, letGo, standingOf } from './steps.ts'

/** What to do where cells of the block were changed by hand: leave all as it is, write over them, or make another tab. */
export type Changed = 'ask' | 'over' | 'anew'

/** What became of a dashboard. */
export type Written =
  | { readonly done: true; readonly name: string; readonly made: boolean }
  /** Nothing was written. @param found whether the block can be written over where it is */
  | { readonly done: false; readonly name: string; readonly found: boolean }

/** The dashboard of the file: the name of its tab, undefined where it has none. */
export const findDashboard = async (client: Pick<Client, 'look'>): Promise<string | undefined> => {
  const book = await client.look()
  const sheetId = ownTabIn(book, dashboardTab)
  return book.tabs.find((one) => one.sheetId === sheetId)?.name
}

/** Makes the tab, or writes its block anew; cells that a person changed are never written over unasked. */
export const writeDashboard = async (
  client: Pick<Client, 'look' | 'change'>,
  { request, rows }: Pick<Given, 'request' | 'rows'>,
  changed: Changed = 'ask',
): Promise<Written> => {
  const first = await client.look()
  const sheetId = ownTabIn(first, dashboardTab)
  const block = dashboardOf({ request, rows, today: first.today })
  let written: Written = { done: true, name: '', made: false }
  const asked = sheetId === undefined ? {} : ({ sheetId, layers: ['formulas'] } as const)
  const { made } = await settle(client, asked, (book): Change | undefined => {
    const there = ownTabIn(book, dashboardTab)
    const name = book.tabs.find((one) => one.sheetId === there)?.name ?? ''
    const plan = dashboardPlan(book, block)
    if (there === undefined) {
      written = { done: true, name: plan.name, made: true }
      return { plans: [plan] }
    }
    const { whole, box, cells, crowded } = standingOf(book, block.lines.length)
    if (changed === 'anew') {
      written = { done: true, name: plan.name, made: true }
      return { plans: [plan], steps: letGo(there) }
    }
    if (box === undefined || crowded || (!whole && changed === 'ask')) {
      written = { done: false, name, found: box !== undefined && !crowded }
      return undefined
    }
    written = { done: true, name, made: false }
    return {
      guards: [{ box, values: cells }],
      steps: [...blockSteps({ ...box, rows: 1, columns: 1 }, block), ['show', { ...box, rows: 1, columns: 1 }]],
    }
  })
  const [tab] = made
  return written.done && tab !== undefined ? { ...written, name: tab.name } : written
}
