import { useEffect, useState } from 'preact/hooks'
import { openFill, type RunRecord } from '../../../shared/fill/index.ts'
import { columnOf, type ColumnId } from '../../../shared/tracker/columns.ts'
import { type Asked, type Deed, useAsked, useDeed } from '../ask.ts'
import { columnsOf, trackerOn } from '../book.ts'
import { useHere } from '../here.ts'
import { leaveAsItIs } from './carry-out.ts'
import { type FillResult, runFill } from './fill.ts'
import { type Preview, previewFill, previewRest, type Wish } from './preview.ts'
import { readRuns } from './undo.ts'
import { useWriting, type Writing } from './use-writing.ts'

/** What can be filled here, and what was done before. */
export interface Standing {
  /** The database's columns that the tracker has. */
  readonly columns: readonly ColumnId[]
  readonly isSetUp: boolean
  readonly rows: number
  /** The newest first. */
  readonly runs: readonly RunRecord[]
  /** A fill of this tab that was begun and not ended. */
  readonly open: RunRecord | undefined
}

/** A fill on its way: chosen, shown, written. */
export interface Fill {
  readonly standing: Asked<Standing>
  readonly wish: Wish
  readonly choose: (change: Partial<Wish>) => void
  /** Of the choice as it stands, unless another is named or a run is gone on with. */
  readonly show: Deed<[rest?: RunRecord, wished?: Wish]>
  /** Leaves a fill that was not finished as it is. */
  readonly leave: Deed<[run: RunRecord]>
  readonly preview: Preview | undefined
  /** Closes the preview; nothing was written. */
  readonly drop: () => void
  readonly write: Deed<[]>
  readonly writing: Writing
  readonly result: FillResult | undefined
  readonly again: () => void
  /** A run was taken back, perhaps the one whose result is shown. */
  readonly undone: (run: RunRecord) => void
}

/** @param shown each opening of the panel looks again */
export const useFill = (sheetId: number | undefined, shown: boolean): Fill => {
  const { client, look } = useHere()
  const [visit, setVisit] = useState(0)
  const [chosen, setChosen] = useState<Partial<Wish>>({})
  const [preview, setPreview] = useState<Preview>()
  const [result, setResult] = useState<FillResult>()
  const writing = useWriting()
  useEffect(() => {
    if (shown) setVisit((before) => before + 1)
  }, [shown])
  useEffect(() => {
    setChosen({})
    setPreview(undefined)
    setResult(undefined)
  }, [sheetId])

  const standing = useAsked(
    () => standingOf(client, sheetId ?? 0),
    sheetId === undefined || visit === 0 ? undefined : `${sheetId} ${visit}`,
  )
  // written from elsewhere, such as a dialog: what was planned before it is planned no more
  const [newest] = standing.value?.runs ?? []
  const written = newest && `${newest.run} ${newest.lines.length}`
  useEffect(() => setPreview(undefined), [written])
  const wish: Wish = { cells: 'empty', rows: 'all', columns: standing.value?.columns ?? [], ...chosen }
  const write = useDeed(async () => {
    if (preview === undefined) return
    const { rows, fillings } = preview.plan
    const done = await runFill(client, preview, writing.begin(rows, fillings.length))
    setResult(done)
    setPreview(undefined)
    standing.again()
    look()
  })
  return {
    standing,
    wish,
    choose(change) {
      setChosen({ ...chosen, ...change })
      setPreview(undefined)
    },
    show: useDeed(async (rest?: RunRecord, wished: Wish = wish) => {
      const next = rest === undefined ? previewFill(client, sheetId ?? 0, wished) : previewRest(client, rest)
      setPreview(undefined)
      setPreview(await next)
      setResult(undefined)
    }),
    leave: useDeed(async (run: RunRecord) => {
      await leaveAsItIs(client, run)
      standing.again()
    }),
    preview,
    drop: () => setPreview(undefined),
    write,
    writing,
    result,
    again() {
      setResult(undefined)
      standing.again()
    },
    undone({ run }) {
      setPreview(undefined)
      setResult((now) => (now?.run === run ? undefined : now))
      standing.again()
    },
  }
}

const standingOf = async (client: ReturnType<typeof useHere>['client'], sheetId: number): Promise<Standing> => {
  const book = await client.look()
  const tracker = trackerOn(book, sheetId)
  const columns = tracker === undefined ? [] : columnsOf(book, tracker)
  const runs = await readRuns(client, book)
  return {
    columns: columns.filter((id): id is ColumnId => id !== undefined && columnOf(id).who === 'database'),
    isSetUp: columns.includes('rowId'),
    rows: tracker?.rows ?? 0,
    runs,
    open: openFill([...runs].reverse().filter((run) => run.sheetId === sheetId)),
  }
}
