import { columnsOf, printed } from '../../../shared/tabs/own-tab.ts'
import { rankList } from '../../../shared/tabs/rank-list.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { NEW } from '../../sheet/plan.ts'
import { boxOn } from '../book.ts'
import { refusal, settle } from '../deeds/settle.ts'
import type { Script } from '../script.ts'
import type { Change, Run } from '../seam.ts'
import { ownTabIn, ownTabPlan } from '../tabs/own-tab.ts'
import { type Block, blockOf, formatsOf, type Full, idsIn, linesAfter, type More, programOf } from './block.ts'
import type { Entry, RankSheet } from './reading.ts'

type Api = Pick<Script, 'look' | 'change'>

/** Makes the tab with these programs, ranks 1 to the last. @throws Failure `changed` where somebody made one meanwhile */
export const makeRankList = async (script: Api, entries: readonly Entry[]): Promise<void> => {
  await settle(script, {}, (book): Change => {
    if (ownTabIn(book, rankList) !== undefined) throw refusal('changed')
    const plan = ownTabPlan(book, rankList)
    const ids = idsIn()
    const cells = entries.map((entry, at) => {
      const said: Readonly<Record<string, unknown>> = { ...programOf(entry), rank: at + 1, '': ids.take('') }
      return columnsOf(rankList).map(([id, column]) => printed(column, said[id]))
    })
    const rows = Math.max(plan.rows, entries.length + 50)
    const write = boxOn(NEW, 2, 1, cells.length, columnsOf(rankList).length)
    return {
      plans: [
        {
          ...plan,
          rows,
          steps:
            cells.length === 0
              ? plan.steps
              : [['write', write, cells, cells.map((line) => formatsOf(line))], ...plan.steps],
        },
      ],
    }
  })
}

/**
 * Writes the list as one block: the ranked lines in this order from 1 on, those without a rank below them, new ones with
 * an id. Whatever else stands on a line goes with it. Where a cell holds a formula, which would not go along, lines stay
 * where they are and only what they say changes.
 * @throws Failure `changed` where the tab says something else than when it was read: then nothing is written
 */
export const writeRankList = async (
  script: Api,
  seen: RankSheet,
  { ranked, unranked, more = new Map() }: { ranked: readonly Entry[]; unranked: readonly Entry[]; more?: More },
): Promise<{ readonly inPlace: boolean }> => {
  const { sheetId } = seen
  let inPlace = false
  await makeRoom(script, sheetId, ranked.filter(({ line }) => line === undefined).length)
  const { skipped } = await settle(script, { sheetId, layers: ['formulas', 'formats', 'notes'] }, (book) => {
    const before = blockOf(book, seen)
    const order = [...ranked.map((entry, at) => ({ entry, rank: at + 1 })), ...unranked.map((entry) => ({ entry }))]
    inPlace = before.hasFormulas
    return changeOf(sheetId, before, linesAfter(before, order, more))
  })
  if (skipped.length > 0) throw refusal('changed')
  return { inPlace }
}

/** What is written is read before: its rows must be there by then. */
const makeRoom = async (script: Api, sheetId: number, lines: number): Promise<void> => {
  const tab = (await script.look()).tabs.find((one) => one.sheetId === sheetId)
  const missing = tab === undefined ? 0 : tab.rows + lines - tab.maxRows
  if (missing > 0) await script.change({ steps: [['addRows', { sheetId, rows: missing + 50 }]] })
}

/** One block from the first line that changes to the last; cell by cell where lines stay where they are. */
const changeOf = (sheetId: number, { head, lines, hasFormulas }: Block, after: readonly Full[]): Change | undefined => {
  const blank = head.map(() => '')
  const was = (at: number): readonly Cell[] => lines[at]?.cells ?? blank
  const changed = after.flatMap(({ cells }, at) => (JSON.stringify(cells) === JSON.stringify(was(at)) ? [] : [at]))
  const [first, last] = [changed[0], changed[changed.length - 1]]
  if (first === undefined || last === undefined) return undefined
  const guards = [{ box: boxOn(sheetId, 1, 1, 1, head.length), values: [head] }]
  const block = after.slice(first, last + 1)
  const runs: Run[] = hasFormulas
    ? changed.flatMap((at) =>
        head.flatMap((_, column): Run[] => {
          const [old, now] = [was(at)[column] ?? '', after[at]?.cells[column] ?? '']
          const box = boxOn(sheetId, at + 2, column + 1)
          const formats = [[after[at]?.formats[column] ?? 'General']]
          return old === now ? [] : [{ box, was: [[old]], cells: [[now]], formats }]
        }),
      )
    : [
        {
          box: boxOn(sheetId, first + 2, 1, block.length, head.length),
          was: block.map((_, at) => was(first + at)),
          cells: block.map(({ cells }) => cells),
          formats: block.map(({ formats }) => formats),
          notes: block.map(({ notes }) => notes),
        },
      ]
  return { guards, runs }
}
