import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useHolding } from '../wide/holding.ts'
import { FillDone } from './fill-result.tsx'
import { Planned } from './planned.tsx'
import { fillable } from './preview.ts'
import { useFill } from './use-fill.ts'

/** The plan of one fill, worked out anew for the choice that was handed over; what it leaves stands first. */
export const WideFill = ({ shown }: { shown: boolean }): JSX.Element => {
  const { wide } = useHere()
  const entry = wide?.entry?.page === 'fill' ? wide.entry : undefined
  const fill = useFill(entry?.sheetId, shown)
  const { standing, show, write, preview, result } = fill
  const [begun, setBegun] = useState(false)
  const work = (): void => {
    if (entry === undefined || standing.value === undefined) return
    const { columns, open } = standing.value
    const rest = open?.run === entry.rest ? open : undefined
    show.run(rest, { ...entry.wish, columns: fillable({ columns }, entry.wish.columns) })
  }
  useEffect(() => {
    if (begun || standing.value === undefined) return
    setBegun(true)
    work()
  }, [standing.value])
  useHolding(
    write.busy
      ? 'Cells are being written. Closed now, the fill ends where it is: what is written stays, and the rest can be gone on with.'
      : undefined,
  )
  return (
    <div class="panel fill" aria-busy={standing.busy || show.busy}>
      {standing.failure === undefined ? null : <FailureCard failure={standing.failure} again={standing.again} />}
      {show.failure === undefined ? null : <FailureCard failure={show.failure} again={work} />}
      {result === undefined ? (
        <Planned fill={fill} />
      ) : (
        <FillDone
          result={result}
          again={() => {
            fill.again()
            work()
          }}
        >
          {null}
        </FillDone>
      )}
      {preview === undefined && result === undefined ? (
        show.busy || !begun ? (
          <Skeleton says="Asking the database what it knows" />
        ) : show.failure === undefined ? (
          <Card title="The sheet has changed">
            <p>Another fill was written or taken back meanwhile.</p>
            <Button primary onClick={work}>
              Look again
            </Button>
          </Card>
        ) : null
      ) : null}
    </div>
  )
}
