import { useRef, useState } from 'preact/hooks'
import { openFill, type RunRecord } from '../../../shared/fill/index.ts'
import { columnOf, type ColumnId } from '../../../shared/tracker/columns.ts'
import { type Asked, type Deed, useAsked, useDeed } from '../ask.ts'
import { columnsOf, trackerOn } from '../book.ts'
import { useHere } from '../here.ts'
import { type FillResult, runFill } from './fill.ts'
import { type Preview, previewFill, previewRest, type Wish } from './preview.ts'
import { readRuns } from './undo.ts'

/** What can be filled here, and what was done before. */
export interface Standing {
  /** The database's columns that the tracker has. */
  readonly columns: readonly ColumnId[]
  readonly isSetUp: boolean
  readonly rows: number
  /** The newest first. */
  readonly runs: readonly RunRecord[]
  /** A fill that was begun and not ended. */
  readonly open: RunRecord | undefined
}

/** A fill on its way: chosen, shown, written. */
export interface Fill {
  readonly standing: Asked<Standing>
  readonly wish: Wish
  readonly choose: (change: Partial<Wish>) => void
  readonly show: Deed<[rest?: RunRecord]>
  readonly preview: Preview | undefined
  readonly write: Deed<[]>
  /** How far the writing is. */
  readonly progress: string
  readonly cancel: () => void
  readonly result: FillResult | undefined
  readonly again: () => void
}

export const useFill = (sheetId: number | undefined): Fill => {
  const { client, look } = useHere()
  const [chosen, setChosen] = useState<Partial<Wish>>({})
  const [preview, setPreview] = useState<Preview>()
  const [result, setResult] = useState<FillResult>()
  const [progress, setProgress] = useState('')
  const cancelled = useRef(false)
  const standing = useAsked(
    async (): Promise<Standing> => {
      const book = await client.look()
      const tracker = trackerOn(book, sheetId ?? 0)
      const columns = tracker === undefined ? [] : columnsOf(book, tracker)
      const runs = await readRuns(client)
      return {
        columns: columns.filter((id): id is ColumnId => id !== undefined && columnOf(id).who === 'database'),
        isSetUp: columns.includes('rowId'),
        rows: tracker?.rows ?? 0,
        runs,
        open: openFill([...runs].reverse()),
      }
    },
    sheetId === undefined ? undefined : String(sheetId),
  )
  const wish: Wish = { cells: 'empty', rows: 'all', columns: standing.value?.columns ?? [], ...chosen }
  return {
    standing,
    wish,
    choose(change) {
      setChosen({ ...chosen, ...change })
      setPreview(undefined)
    },
    show: useDeed(async (rest?: RunRecord) => {
      setResult(undefined)
      setPreview(undefined)
      setPreview(rest === undefined ? await previewFill(client, sheetId ?? 0, wish) : await previewRest(client, rest))
    }),
    preview,
    write: useDeed(async () => {
      if (preview === undefined) return
      cancelled.current = false
      setProgress('Writing')
      const done = await runFill(client, preview, {
        onProgress: ({ cells, ofCells, row }) => setProgress(`${cells} of ${ofCells} cells written, to row ${row}`),
        cancelled: () => cancelled.current,
      })
      setResult(done)
      setPreview(undefined)
      standing.again()
      look()
    }),
    progress,
    cancel() {
      cancelled.current = true
      setProgress('Stopping after the rows at hand')
    },
    result,
    again() {
      setResult(undefined)
      standing.again()
    },
  }
}
