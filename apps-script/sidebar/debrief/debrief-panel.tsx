import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { SetUpFirst } from '../adopt/set-up-first.tsx'
import { useAsked, useDeed } from '../ask.ts'
import { useSelection } from '../follow.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { readTarget, type Target } from '../roster/target.ts'
import { DebriefForm } from './debrief-form.tsx'
import { readStandings } from './reading.ts'
import { SupportMap } from './support-map.tsx'
import { WeightsPart } from './weights-part.tsx'

/** After an interview: what was seen and heard on a program's support, what counts, and where all programs stand. */
export const DebriefPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, state, go } = useHere()
  const { selection } = useSelection(client, shown)
  const [target, setTarget] = useState<Target>()
  const [none, setNone] = useState(false)
  const [begun, setBegun] = useState(false)
  const [visit, setVisit] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!shown) return
    heading.current?.focus({ preventScroll: true })
    setVisit((before) => before + 1)
  }, [shown])
  const standings = useAsked(() => readStandings(client), visit === 0 ? undefined : String(visit))
  const aim = useDeed(async () => {
    if (selection === undefined) return
    const found = await readTarget(client, selection)
    setNone(found === undefined)
    setTarget(found)
    setBegun(false)
  })
  // the row stays the one that the panel was opened for until the person says otherwise
  useEffect(() => {
    if (shown && selection !== undefined && !begun) aim.run()
  }, [shown, selection?.sheetId, selection?.row])
  const elsewhere =
    begun && selection !== undefined && (selection.sheetId !== target?.sheetId || selection.row !== target.row)
  const isProfile = !begun && selection?.sheetId === state?.book.profile?.box.sheetId
  const isNew = aim.failure?.code === 'not-set-up' || aim.failure?.code === 'no-header'
  return (
    <div class="panel debrief" aria-busy={aim.busy || standings.busy}>
      <div class="page-title">
        <button type="button" class="back" onClick={() => go('row')}>
          <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M8 2.5 4 6 8 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
          Row
        </button>
        <h2 tabIndex={-1} ref={heading}>
          Debrief an interview
        </h2>
      </div>
      {aim.failure === undefined || isProfile ? null : isNew ? (
        <SetUpFirst sheetId={selection?.sheetId} />
      ) : (
        <FailureCard failure={aim.failure} again={aim.run} />
      )}
      {none || isProfile ? (
        <Card tone="ask">
          <p>No program stands in the selected row. Select one, and this page follows.</p>
        </Card>
      ) : target === undefined ? (
        aim.failure === undefined ? (
          <Skeleton says="Reading the selected row" />
        ) : null
      ) : (
        <>
          <p class="for-row">
            For <strong>{target.name}</strong>{' '}
            <span class="secondary">
              {target.sheetName}, row {target.row}
            </span>
          </p>
          {elsewhere ? (
            <Card tone="ask">
              <p>Another row is selected now. What you typed still belongs to {target.name}.</p>
              <Button onClick={aim.run}>Begin anew for the selected row</Button>
            </Card>
          ) : null}
          <DebriefForm
            key={`${target.sheetId}:${target.row}:${target.rowId}`}
            target={target}
            onBegin={() => setBegun(true)}
            onDone={standings.again}
          />
        </>
      )}
      {standings.failure === undefined ? null : <FailureCard failure={standings.failure} again={standings.again} />}
      {standings.value === undefined ? null : (
        <>
          <WeightsPart standings={standings.value} onDone={standings.again} />
          <SupportMap standings={standings.value} chosen={target} />
        </>
      )}
    </div>
  )
}
