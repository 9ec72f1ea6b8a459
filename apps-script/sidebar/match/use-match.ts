import { useMemo, useRef, useState } from 'preact/hooks'
import { linkWrites, matchesOf, type RowMatch } from '../../../shared/match/link.ts'
import type { Write } from '../../../shared/fill/index.ts'
import { lacks } from '../adopt/set-up-first.tsx'
import { type Deed, useDeed } from '../ask.ts'
import { type Reading, readTracker } from '../fill/reading.ts'
import { useHere } from '../here.ts'
import { type FoundRows, findRows } from './find.ts'
import { linkColumn } from '../../../shared/match/rows.ts'
import { type Matched, writeLinks } from './write.ts'

/** Matching on its way: asked, chosen, written. */
export interface Matching {
  readonly find: Deed<[]>
  readonly stop: () => void
  /** how far asking or writing is */
  readonly progress: string
  /** the tab lacks the tool's own columns */
  readonly notSetUp: boolean
  readonly found: (FoundRows & { readonly reading: Reading }) | undefined
  readonly matches: readonly RowMatch[]
  /** what will be written */
  readonly writes: readonly Write[]
  readonly choices: ReadonlyMap<string, string>
  /** @param id a program's, `none`, or undefined to leave the row open */
  readonly choose: (rowId: string, id: string | undefined) => void
  readonly write: Deed<[]>
  readonly result: Matched | undefined
}

export const useMatch = (sheetId: number | undefined): Matching => {
  const { client, state, look } = useHere()
  const [found, setFound] = useState<Matching['found']>()
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map())
  const [progress, setProgress] = useState('')
  const [result, setResult] = useState<Matched>()
  const stopped = useRef(false)

  const matches = useMemo(
    () => (found === undefined ? [] : matchesOf(found.rows, found.answers, choices)),
    [found, choices],
  )
  const writes = useMemo(() => (found === undefined ? [] : linkWrites(found.reading.table, matches)), [found, matches])
  return {
    find: useDeed(async () => {
      stopped.current = false
      setResult(undefined)
      setFound(undefined)
      setChoices(new Map())
      setProgress('Reading the tab')
      const reading = await readTracker(client, sheetId ?? 0)
      // its column has gone since the file was looked at
      if (!reading.table.columns.includes(linkColumn)) return look()
      const answers = await findRows(client, reading, {
        onProgress: (asked, of) => setProgress(`${asked} of ${of} codes and names asked`),
        cancelled: () => stopped.current,
      })
      setFound({ ...answers, reading })
    }),
    stop: () => {
      stopped.current = true
    },
    progress,
    notSetUp: lacks(state, sheetId, linkColumn),
    found,
    matches,
    writes,
    choices,
    choose: (rowId, id) => {
      const next = new Map(choices)
      if (id === undefined) next.delete(rowId)
      else next.set(rowId, id)
      setChoices(next)
    },
    write: useDeed(async () => {
      if (found === undefined) return
      setProgress('')
      const { table } = found.reading
      const done = await writeLinks(client, table.sheetId, found, choices, ({ cells, ofCells }) =>
        setProgress(`${cells} of ${ofCells} cells written`),
      )
      setResult(done)
      look()
    }),
    result,
  }
}
