import { useRef, useState } from 'preact/hooks'
import type { Progress } from './carry-out.ts'
import type { Watching } from './fill.ts'
import { furthest, type RowsDone, rowsDone } from './rows-done.ts'

/** How far a run of batches is, and the wish to stop it. */
export interface Writing {
  readonly progress: RowsDone | undefined
  readonly cancel: () => void
  readonly cancelling: boolean
  /** To be watched by the run that begins now. */
  readonly begin: (rows: readonly { readonly row: number }[], ofCells: number) => Watching
}

export const useWriting = (): Writing => {
  const [progress, setProgress] = useState<RowsDone>()
  const [cancelling, setCancelling] = useState(false)
  const cancelled = useRef(false)
  return {
    progress,
    cancel() {
      cancelled.current = true
      setCancelling(true)
    },
    cancelling,
    begin(rows, ofCells) {
      const onProgress = (now: Pick<Progress, 'cells' | 'row'>): void =>
        setProgress((before) => furthest(rowsDone(rows, ofCells, now), before))
      cancelled.current = false
      setCancelling(false)
      setProgress(rowsDone(rows, ofCells, { cells: 0, row: 0 }))
      return { onProgress, cancelled: () => cancelled.current }
    },
  }
}
