import { useEffect, useRef, useState } from 'preact/hooks'
import type { Fill as AskedFill, FillCounts } from '../../../shared/contract/fills.ts'
import type { RowResult } from '../../../shared/fill/index.ts'
import { type Deed, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import type { Wish } from './preview.ts'
import { fillable } from './preview.ts'
import type { Fill } from './use-fill.ts'

/** Fills that others, or the person a week ago, asked for in this list. */
export interface Asks {
  /** Those that nobody has filled or declined yet. */
  readonly waiting: readonly AskedFill[]
  /** The weekly one of the person's own. */
  readonly weekly: AskedFill | undefined
  /** The one whose plan is shown or was written. */
  readonly taken: AskedFill | undefined
  /** Puts it into the form, and shows its plan. */
  readonly take: (asked: AskedFill) => void
  /** Says that what was asked is done. @param rows of a plan that had nothing to write */
  readonly tell: Deed<[rows?: readonly RowResult[]]>
  /** What was told; until something else is done. */
  readonly told: string | undefined
  readonly end: Deed<[asked: AskedFill, state: 'declined' | 'stopped']>
  /** Asks for the chosen columns every week. */
  readonly askWeekly: Deed<[wish: Wish]>
  /** The form or the plan is no longer what was asked for. */
  readonly forget: () => void
}

export const useAsks = (fill: Fill): Asks => {
  const { reviews, state } = useHere()
  const { member, workspace, review, person, again } = reviews
  const [taken, setTaken] = useState<AskedFill>()
  const [told, setTold] = useState<string>()
  // what was stopped and gone on with, and what was written in several tabs, is told as a whole
  const written = useRef<FillCounts>(nothing)
  const all = review?.fills ?? []
  const isOne = (state?.trackers.length ?? 0) === 1

  const tell = useDeed(async (rows: readonly RowResult[] = []) => {
    if (taken === undefined || member === undefined || workspace === undefined) return
    const counts = together(written.current, 0, rows)
    await member.ask('settleFill', { workspace, fill: taken.id, state: 'done', ...counts })
    setTold(taken.by.person === person?.id ? 'Noted as done.' : `${taken.by.name} sees that it is done.`)
    setTaken(undefined)
    await again()
  })
  const { result } = fill
  useEffect(() => {
    if (result === undefined || taken === undefined) return
    const { cells, rows, cancelled, unsettled } = result
    const isOver = !cancelled && !unsettled
    written.current = together(written.current, cells, isOver ? rows : [])
    // where there are several tabs, the person says when all of them are filled
    if (isOne && isOver) tell.run()
  }, [result])

  return {
    waiting: all.filter(({ state: now }) => now === 'waiting'),
    weekly: all.find(({ every, by }) => every === 'week' && by.person === person?.id),
    taken,
    take(asked) {
      const wish = wishOf(asked, fill.standing.value?.columns ?? [])
      if (asked.id !== taken?.id) written.current = nothing
      setTold(undefined)
      setTaken(asked)
      fill.choose(wish)
      fill.show.run(undefined, wish)
    },
    tell,
    told,
    end: useDeed(async (asked, ends) => {
      if (member === undefined || workspace === undefined) return
      await member.ask('settleFill', { workspace, fill: asked.id, state: ends, cells: 0, rows: {} })
      setTaken(undefined)
      setTold(
        ends === 'stopped' ? 'It is no longer looked for every week.' : `${asked.by.name} sees that you declined.`,
      )
      await again()
    }),
    askWeekly: useDeed(async ({ columns, cells }) => {
      if (member === undefined || workspace === undefined) return
      await member.ask('askFill', {
        workspaces: [workspace],
        columns,
        cells: cells === 'empty' ? 'empty' : 'empty and own older values',
        every: 'week',
      })
      setTold('Every week from now on.')
      await again()
    }),
    forget() {
      setTaken(undefined)
      setTold(undefined)
    },
  }
}

const nothing: FillCounts = { cells: 0, rows: {} }

/** What the form holds for it: of its columns those that the tab has. */
export const wishOf = (
  { columns, cells }: Pick<AskedFill, 'columns' | 'cells'>,
  has: readonly Wish['columns'][number][],
): Wish => ({
  columns: fillable({ columns: has }, columns),
  cells: cells === 'empty' ? 'empty' : 'empty and own',
  rows: 'all',
})

/** Cells and rows by what became of them, with those of before. */
export const together = (
  before: FillCounts,
  cells: number,
  rows: readonly Pick<RowResult, 'outcome'>[],
): FillCounts => {
  const counts: Partial<Record<RowResult['outcome'], number>> = { ...before.rows }
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1
  return { cells: before.cells + cells, rows: counts }
}
