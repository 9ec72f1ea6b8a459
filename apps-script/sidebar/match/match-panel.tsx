import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { SetUpFirst } from '../adopt/set-up-first.tsx'
import { useHere } from '../here.ts'
import { FirstRun } from '../more/first-run.tsx'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { count } from '../words.ts'
import { Found } from './found.tsx'
import { MatchResult } from './match-result.tsx'
import { useMatch } from './use-match.ts'
import './match.css'

/** Links the rows of a tracker to programs of the database: what is certain, what needs a choice, and the way back. */
export const MatchPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state } = useHere()
  const trackers = state?.trackers ?? []
  const [chosen, setChosen] = useState<number>()
  const sheetId = chosen ?? state?.tracker?.sheetId ?? trackers[0]?.sheetId
  const matching = useMatch(sheetId)
  const { find, stop, progress, notSetUp, found, writes, write, result } = matching
  if (state !== undefined && (trackers.length === 0 || state.newer))
    return (
      <div class="panel">
        <PageTitle title="Match programs" shown={shown} />
        <FirstRun selection={undefined} />
      </div>
    )
  if (result !== undefined)
    return (
      <div class="panel match">
        <PageTitle title="Match programs" shown={shown} />
        <MatchResult result={result} again={find.run} busy={find.busy} />
      </div>
    )
  return (
    <div class="panel match" aria-busy={find.busy}>
      <PageTitle title="Match programs" shown={shown} />
      {trackers.length < 2 ? null : (
        <div class="field">
          <label for="match-tracker">Tracker</label>
          <select
            id="match-tracker"
            value={String(sheetId)}
            onInput={({ currentTarget }) => setChosen(Number(currentTarget.value))}
          >
            {trackers.map((one) => (
              <option key={one.sheetId} value={String(one.sheetId)}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {found === undefined ? (
        <p>
          Finds the program of each row by its code, or by its name, town and specialty. The link goes into IMGFIT’s own
          column; no cell of yours changes.
        </p>
      ) : null}
      {notSetUp ? (
        <SetUpFirst
          sheetId={sheetId}
          says="It has no column yet in which IMGFIT keeps the program of a row. No cell of yours changes."
        />
      ) : (
        <div class="buttons">
          <Button primary={found === undefined} busy={find.busy} onClick={find.run}>
            {found === undefined ? 'Match programs' : 'Look again'}
          </Button>
          {find.busy ? <Button onClick={stop}>Stop</Button> : null}
        </div>
      )}
      <p role="status" class="small">
        {find.busy || write.busy ? progress : ''}
      </p>
      {find.failure === undefined ? null : <FailureCard failure={find.failure} again={find.run} />}
      {found?.offline === undefined ? null : (
        <Card tone="ask">
          <p>The program database was not asked: {found.offline}. Nothing was matched.</p>
        </Card>
      )}
      {found === undefined || found.offline !== undefined ? null : (
        <>
          <Found matching={matching} />
          <div class="save-bar">
            {write.failure === undefined ? null : <FailureCard failure={write.failure} />}
            <Button primary busy={write.busy} disabled={writes.length === 0} onClick={write.run}>
              {writes.length === 0 ? 'Nothing to write' : `Write ${count(linksIn(writes), 'link')}`}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

const linksIn = (writes: readonly { readonly field: string }[]): number =>
  writes.filter(({ field }) => field === 'programId').length
