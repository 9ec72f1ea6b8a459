import type { JSX } from 'preact'
import { SetUpFirst } from '../adopt/set-up-first.tsx'
import { useHere } from '../here.ts'
import { FirstRun } from '../more/first-run.tsx'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { OpenWide } from '../wide/open-wide.tsx'
import { AsksHere, AsksPlan, Weekly } from './asks.tsx'
import { EarlierRuns } from './earlier-runs.tsx'
import { FillDone } from './fill-result.tsx'
import { GoOn } from './go-on.tsx'
import { RequestsAhead } from './requests.tsx'
import { ScopeForm } from './scope-form.tsx'
import { Planned } from './planned.tsx'
import { type Asks, useAsks } from './use-asks.ts'
import { type Fill, useFill } from './use-fill.ts'

/** Fills columns from the program database: choose, see, write, and take back. */
export const FillPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state } = useHere()
  const trackers = state?.trackers ?? []
  const tracker = state?.tracker ?? trackers[0]
  const filling = useFill(tracker?.sheetId, shown)
  const asks = useAsks(filling)
  const fill = leavingAsks(filling, asks)
  const { value, failure, again } = fill.standing
  if (state !== undefined && (tracker === undefined || state.newer))
    return (
      <div class="panel">
        <FirstRun selection={undefined} />
      </div>
    )
  return (
    <div class="panel fill">
      <h2>{trackers.length > 1 ? `Fill “${tracker?.name ?? ''}”` : 'Fill from the database'}</h2>
      {failure === undefined ? null : <FailureCard failure={failure} again={again} />}
      {value === undefined && failure === undefined ? <Skeleton says="Reading the tab and its journal" /> : null}
      {value === undefined ? null : (
        <>
          <AsksHere asks={asks} fill={fill} />
          {value.isSetUp ? (
            <Work fill={fill} asks={asks} connected={state?.connected === true} />
          ) : (
            <SetUpFirst sheetId={tracker?.sheetId} />
          )}
          <EarlierRuns runs={value.runs} done={fill.undone} />
        </>
      )}
    </div>
  )
}

/** Another choice, or none, is no longer what somebody asked for. */
const leavingAsks = (fill: Fill, { forget }: Asks): Fill => ({
  ...fill,
  choose(change) {
    forget()
    fill.choose(change)
  },
  drop() {
    forget()
    fill.drop()
  },
  again() {
    forget()
    fill.again()
  },
})

/** What was done, or what is to be done: one of them at a time. */
const Work = ({ fill, asks, connected }: { fill: Fill; asks: Asks; connected: boolean }): JSX.Element => {
  const { standing, show, leave, preview, result } = fill
  const open = standing.value?.open
  const goOn =
    open === undefined || preview !== undefined ? null : (
      <GoOn run={open} onGoOn={show.run} onLeave={leave.run} busy={show.busy || leave.busy} />
    )
  if (result !== undefined)
    return (
      <>
        <AsksPlan asks={asks} fill={fill} />
        <FillDone result={result} again={fill.again}>
          {goOn}
        </FillDone>
      </>
    )
  return (
    <>
      {connected ? null : <Connect />}
      {goOn}
      {preview?.run === undefined ? <Choosing fill={fill} asks={asks} /> : null}
      <AsksPlan asks={asks} fill={fill} />
      {show.failure === undefined ? null : <FailureCard failure={show.failure} />}
      {leave.failure === undefined ? null : <FailureCard failure={leave.failure} />}
      {preview === undefined ? null : (
        <Planned fill={fill} drop={fill.drop}>
          <OpenWide
            entry={() => ({
              page: 'fill',
              sheetId: preview.reading.table.sheetId,
              wish: fill.wish,
              rest: preview.run?.run,
            })}
            says="the plan of this fill in columns"
            changed={() => (fill.write.busy ? undefined : standing.again())}
          />
        </Planned>
      )}
    </>
  )
}

const Connect = (): JSX.Element => {
  const { go } = useHere()
  return (
    <Card title="Not connected" tone="ask">
      <p>Filling asks the program database. Connect first; only codes and names of programs are sent for it.</p>
      <Button onClick={() => go('settings')}>Open Settings</Button>
    </Card>
  )
}

const Choosing = ({ fill, asks }: { fill: Fill; asks: Asks }): JSX.Element => {
  const { wish, standing, choose, show, preview } = fill
  const { go } = useHere()
  const { columns = [], rows = 0 } = standing.value ?? {}
  return (
    <>
      <p>Your own columns, your formulas and every cell that you filled stay as they are.</p>
      <ScopeForm wish={wish} columns={columns} choose={choose} />
      <p class="small">
        A row is found by its linked program, its code or its name. Where names are unclear,{' '}
        <button type="button" class="link" onClick={() => go('match')}>
          match programs
        </button>{' '}
        first.
      </p>
      <RequestsAhead rows={rows} />
      <Button
        primary={preview === undefined && standing.value?.open === undefined}
        busy={show.busy}
        disabled={wish.columns.length === 0}
        onClick={() => show.run()}
      >
        {preview === undefined ? 'Show what would be filled' : 'Look again'}
      </Button>
      {preview === undefined ? <Weekly asks={asks} fill={fill} /> : null}
    </>
  )
}
