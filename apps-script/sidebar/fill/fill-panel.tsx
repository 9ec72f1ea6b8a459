import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { FirstRun } from '../more/first-run.tsx'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { count } from '../words.ts'
import { EarlierRuns } from './earlier-runs.tsx'
import { FillDone } from './fill-result.tsx'
import { PlanView } from './plan-view.tsx'
import { requestsFor } from './programs.ts'
import { Requests } from './requests.tsx'
import { ScopeForm } from './scope-form.tsx'
import { type Fill, useFill } from './use-fill.ts'

/** Fills columns from the program database: choose, see, write, and take back. */
export const FillPanel = (): JSX.Element => {
  const { state, go } = useHere()
  const trackers = state?.trackers ?? []
  const tracker = state?.tracker ?? trackers[0]
  const fill = useFill(tracker?.sheetId)
  const { standing, result, again } = fill
  if (state !== undefined && (tracker === undefined || state.newer))
    return (
      <div class="panel">
        <FirstRun selection={undefined} />
      </div>
    )
  return (
    <div class="panel fill">
      <h2>Fill{trackers.length > 1 ? ` “${tracker?.name}”` : ''}</h2>
      {standing.failure === undefined ? null : <FailureCard failure={standing.failure} again={standing.again} />}
      {standing.value === undefined ? (
        standing.failure === undefined ? (
          <Skeleton says="Reading the tab and its journal" />
        ) : null
      ) : standing.value.isSetUp ? (
        <>
          {result === undefined ? (
            <Steps fill={fill} connected={state?.connected === true} />
          ) : (
            <FillDone result={result} again={again} />
          )}
          <EarlierRuns runs={standing.value.runs} done={standing.again} />
        </>
      ) : (
        <Card title="Set up this tab first" tone="ask">
          <p>It has no IMGFIT columns yet, by which rows are found again after a sort. No cell of yours changes.</p>
          <Button primary onClick={() => go('adopt')}>
            Set up this tab
          </Button>
        </Card>
      )}
    </div>
  )
}

const Steps = ({ fill, connected }: { fill: Fill; connected: boolean }): JSX.Element => {
  const { go } = useHere()
  const { standing, wish, choose, show, preview, write, progress, cancel } = fill
  const { columns = [], rows = 0, open } = standing.value ?? {}
  return (
    <>
      {connected ? null : (
        <Card title="Not connected" tone="ask">
          <p>Filling asks the program database. Connect first; only codes and names of programs are sent for it.</p>
          <Button onClick={() => go('settings')}>Open Settings</Button>
        </Card>
      )}
      {open === undefined || preview !== undefined ? null : (
        <Card title="A fill was not finished" tone="ask">
          <p>
            {count(open.lines.length, 'cell')} of {Number(open.begin?.['cells'] ?? 0)} were written. Going on fills only
            what is missing.
          </p>
          <Button onClick={() => show.run(open)} busy={show.busy}>
            Go on with it
          </Button>
        </Card>
      )}
      <p>Your own columns, formulas and every cell that you filled stay as they are.</p>
      <ScopeForm wish={wish} columns={columns} choose={choose} />
      <p class="small">
        Rows are found by their linked program, code or name.{' '}
        <button type="button" class="link" onClick={() => go('match')}>
          Match programs
        </button>{' '}
        first where names are unclear. At most {count(requestsFor(rows), 'request')}.
      </p>
      <Button
        primary={preview === undefined}
        busy={show.busy}
        disabled={wish.columns.length === 0}
        onClick={() => show.run()}
      >
        {preview === undefined ? 'Show what would be filled' : 'Look again'}
      </Button>
      {show.failure === undefined ? null : <FailureCard failure={show.failure} again={() => show.run()} />}
      {preview === undefined ? null : (
        <>
          <PlanView plan={preview.plan} />
          <Requests made={preview.requests} />
          {preview.gone.length === 0 ? null : (
            <p class="small">
              The journal is full: {count(preview.gone.length, 'older run')} can no longer be undone after this.
            </p>
          )}
          <div class="save-bar">
            {write.failure === undefined ? null : <FailureCard failure={write.failure} />}
            <p role="status" class="small">
              {write.busy ? progress : ''}
            </p>
            <div class="buttons">
              <Button primary busy={write.busy} disabled={preview.plan.fillings.length === 0} onClick={write.run}>
                {preview.plan.fillings.length === 0
                  ? 'Nothing to fill'
                  : `Fill ${count(preview.plan.fillings.length, 'cell')}`}
              </Button>
              {write.busy ? <Button onClick={cancel}>Cancel</Button> : null}
            </div>
          </div>
        </>
      )}
    </>
  )
}
