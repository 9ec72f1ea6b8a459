import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { SetUpFirst } from '../adopt/set-up-first.tsx'
import { useDeed } from '../ask.ts'
import { useSelection } from '../follow.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { readTarget, type Target } from '../roster/target.ts'
import { HeardForm } from './heard-form.tsx'

/** Open-house mode beside the sheet: the open questions of the selected program, and nothing leaves the file. */
export const HeardPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, state } = useHere()
  const { selection } = useSelection(client, shown)
  const [target, setTarget] = useState<Target>()
  const [none, setNone] = useState(false)
  const [begun, setBegun] = useState(false)
  const aim = useDeed(async () => {
    if (selection === undefined) return
    const found = await readTarget(client, selection)
    setNone(found === undefined)
    setTarget(found)
    setBegun(false)
  })
  useEffect(() => {
    if (shown && selection !== undefined && !begun) aim.run()
  }, [shown, selection?.sheetId, selection?.row])
  const elsewhere =
    begun && selection !== undefined && (selection.sheetId !== target?.sheetId || selection.row !== target.row)
  const isProfile = !begun && selection?.sheetId === state?.book.profile?.box.sheetId
  const isNew = aim.failure?.code === 'not-set-up' || aim.failure?.code === 'no-header'
  return (
    <div class="panel heard" aria-busy={aim.busy}>
      <PageTitle title="At an open house" shown={shown} />
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
              <p>Another row is selected now. What you answered still belongs to {target.name}.</p>
              <Button onClick={aim.run}>Begin anew for the selected row</Button>
            </Card>
          ) : null}
          <HeardForm
            key={`${target.sheetId}:${target.row}:${target.rowId}`}
            target={target}
            onBegin={() => setBegun(true)}
          />
        </>
      )}
    </div>
  )
}
