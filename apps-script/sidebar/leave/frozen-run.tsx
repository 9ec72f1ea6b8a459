import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RunRecord } from '../../../shared/fill/index.ts'
import { useDeed } from '../ask.ts'
import { RunLine } from '../fill/run-line.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { previewThaw, thaw, type ThawPreview } from './freeze.ts'
import type { ThawPlan } from './thaw-plan.ts'
import { Thawed } from './thawed.tsx'

/** A freezing among the runs of the journal: its formulas come back where nobody has changed a value. */
export const FrozenRun = ({
  run,
  last = false,
  done,
}: {
  run: RunRecord
  last?: boolean
  done: (run: RunRecord) => void
}): JSX.Element => {
  const { client, look } = useHere()
  const [preview, setPreview] = useState<ThawPreview>()
  const [thawed, setThawed] = useState<ThawPlan>()
  const show = useDeed(async () => setPreview(await previewThaw(client, run.run)))
  const undo = useDeed(async () => {
    if (preview === undefined) return
    setThawed(await thaw(client, preview))
    setPreview(undefined)
    look()
    done(run)
  })
  const formulas = preview?.plan.thawed.length ?? 0
  return (
    <RunLine
      run={run}
      did={`${count(Number(run.begin?.['formulas'] ?? 1), 'formula')}, ${count(run.lines.length, 'cell')}`}
      last={last}
      show={show}
      undo={undo}
      isOpen={preview !== undefined}
      isUndone={thawed !== undefined}
    >
      {preview === undefined ? null : (
        <Card>
          <Thawed plan={preview.plan} done={false} />
          <div class="buttons">
            <Button primary onClick={undo.run} busy={undo.busy} disabled={formulas === 0}>
              {formulas === 0 ? 'Nothing to undo' : `Put ${count(formulas, 'formula')} back`}
            </Button>
            {undo.busy ? null : <Button onClick={() => setPreview(undefined)}>Not now</Button>}
          </div>
        </Card>
      )}
      {thawed === undefined ? null : (
        <Card title="Undone" tone="good">
          <div role="status">
            <Thawed plan={thawed} done />
          </div>
        </Card>
      )}
    </RunLine>
  )
}
