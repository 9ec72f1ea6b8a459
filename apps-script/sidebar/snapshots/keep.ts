import type { Snapshot } from '../../../shared/list/snapshot/snapshot.ts'
import { columnsOf, placesOf } from '../../../shared/tabs/own-tab.ts'
import { type Kept, linesOf, readSnapshots, snapshots } from '../../../shared/tabs/snapshots.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { NEW } from '../../sheet/plan.ts'
import { inColumn, runsOf } from '../../sheet/runs.ts'
import { boxOn } from '../book.ts'
import type { Client } from '../client.ts'
import { settle } from '../deeds/settle.ts'
import { Failure } from '../failure.ts'
import type { Change, Step } from '../seam.ts'
import { ownTabIn, ownTabPlan } from '../tabs/own-tab.ts'

type Api = Pick<Client, 'look' | 'change'>

/** The snapshots of the file, the newest first. */
export const readKept = async ({ look }: Pick<Api, 'look'>): Promise<Kept[]> => {
  const sheetId = ownTabIn(await look(), snapshots)
  return sheetId === undefined ? [] : readSnapshots((await look({ sheetId })).tab?.values ?? [])
}

/** Puts a snapshot into the hidden tab; one that is there already stays as it is, and is told. */
export const keepSnapshot = async (client: Api, snapshot: Snapshot, says: string): Promise<'kept' | Kept> => {
  const there = ownTabIn(await client.look(), snapshots)
  let known: Kept | undefined
  await settle(client, there === undefined ? {} : { sheetId: there }, (book): Change | undefined => {
    const sheetId = ownTabIn(book, snapshots)
    const own = ownTabPlan(book, snapshots)
    const lines = linesOf(snapshot, book.now, says)
    if (sheetId === undefined) {
      // nobody is to read it by eye
      const plan = { ...own, rows: lines.length + 1, steps: [...own.steps, ['hide', { sheetId: NEW }] satisfies Step] }
      return { plans: [plan], journal: { sheetId: NEW, before: lines } }
    }
    const { values = [] } = book.tab ?? {}
    known = readSnapshots(values).find(({ hash }) => hash === snapshot.hash)
    if (known !== undefined) return undefined
    const [head = []] = values
    const places = placesOf(snapshots, head)
    const ids = columnsOf(snapshots).map(([id]) => id)
    if (Object.keys(snapshots.columns).some((id) => !places.has(id))) throw broken
    const before = lines.map((line) => {
      const cells: Cell[] = head.map(() => '')
      ids.forEach((id, at) => {
        const place = places.get(id)
        if (place !== undefined) cells[place] = line[at] ?? ''
      })
      return cells
    })
    return { guards: [{ box: boxOn(sheetId, 1, 1, 1, head.length), values: [head] }], journal: { sheetId, before } }
  })
  return known ?? 'kept'
}

const broken = new Failure({
  code: 'snapshots-changed',
  says: `A column of the hidden tab ${snapshots.name} was taken away.`,
  do: 'Undo that in the sheet, or delete the tab: the next snapshot makes a new one.',
})

/** Takes a snapshot away for good: its cells are emptied; with the last one the tab goes. */
export const dropSnapshot = async (client: Api, hash: string): Promise<void> => {
  const sheetId = ownTabIn(await client.look(), snapshots)
  if (sheetId === undefined) return
  await settle(client, { sheetId }, (book): Change | undefined => {
    const { values = [] } = book.tab ?? {}
    const kept = readSnapshots(values)
    const gone = kept.find((one) => one.hash === hash)
    if (gone === undefined) return undefined
    const [head = []] = values
    const column = 1 + (placesOf(snapshots, head).get('snapshot') ?? 0)
    const stretches = runsOf(gone.rows.map((row) => [row, hash] as const))
    const guards = stretches.map(({ line, run }) => ({
      box: boxOn(sheetId, line, column, run.length),
      values: inColumn(run),
    }))
    if (kept.length === 1) return { guards, steps: [['remove', { sheetId }]] }
    const blank = head.map(() => '')
    return {
      guards,
      steps: stretches.map(({ line, run }) => [
        'write',
        boxOn(sheetId, line, 1, run.length, head.length),
        run.map(() => blank),
      ]),
    }
  })
}
