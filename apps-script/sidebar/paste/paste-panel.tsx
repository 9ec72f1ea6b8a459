import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { lacks, SetUpFirst } from '../adopt/set-up-first.tsx'
import { WriteBar } from '../fill/write-bar.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { FirstRun } from '../more/first-run.tsx'
import { count } from '../words.ts'
import { Choices } from './choices.tsx'
import { Columns } from './columns.tsx'
import { OpenRows } from './open-rows.tsx'
import { Preview, saidWrites } from './preview.tsx'
import { Result } from './result.tsx'
import { type Pasting, usePaste } from './use-paste.ts'
import './paste.css'

/** A shared sheet, a list or a chat: what is in it, which programs it means, what will be written, and the way back. */
export const PastePanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state } = useHere()
  const trackers = state?.trackers ?? []
  const [chosen, setChosen] = useState<number>()
  const sheetId = chosen ?? state?.tracker?.sheetId ?? trackers[0]?.sheetId
  const pasting = usePaste(sheetId)
  if (state !== undefined && (trackers.length === 0 || state.newer))
    return (
      <div class="panel">
        <PageTitle title="Paste" shown={shown} />
        <FirstRun selection={undefined} />
      </div>
    )
  return (
    <div class="panel paste">
      <PageTitle title="Paste" shown={shown} />
      {pasting.result === undefined ? (
        <>
          {trackers.length < 2 ? null : (
            <div class="field">
              <label for="paste-tracker">Tracker</label>
              <select
                id="paste-tracker"
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
          {lacks(state, sheetId, 'rowId') ? <SetUpFirst sheetId={sheetId} /> : <Work pasting={pasting} />}
        </>
      ) : (
        <Result result={pasting.result} again={pasting.startAgain} showRest={pasting.showRest} />
      )}
    </div>
  )
}

/** From the text to the cells, a step after the other. */
const Work = ({ pasting }: { pasting: Pasting }): JSX.Element => {
  const { paste, find, found, asked, plan, write } = pasting
  return (
    <>
      <div class="field">
        <label for="paste-text">Paste a table, a list or a chat</label>
        <textarea
          id="paste-text"
          rows={paste === undefined ? 8 : 4}
          spellcheck={false}
          placeholder={'Program\tVisa\tInvited on'}
          value={pasting.text}
          onInput={({ currentTarget }) => pasting.type(currentTarget.value)}
        />
        <p class="small">It stays in this browser until you write. Names and usernames of people are dropped.</p>
      </div>
      {paste === undefined ? null : <Columns pasting={pasting} paste={paste} />}
      {paste === undefined || found !== undefined ? null : (
        <Button primary busy={find.busy} disabled={paste.rows.length === 0} onClick={find.run}>
          Find the programs
        </Button>
      )}
      <p role="status" class="small">
        {find.busy ? asked : ''}
      </p>
      {find.failure === undefined ? null : <FailureCard failure={find.failure} again={find.run} />}
      {found?.offline === undefined ? null : (
        <Card tone="ask">
          <p>
            The program database was not asked: {found.offline}. Lines are matched with your tracker by code and name
            alone.
          </p>
        </Card>
      )}
      {found === undefined || paste === undefined ? null : (
        <>
          <OpenRows pasting={pasting} rows={paste.rows} matches={found.matches} />
          <Choices pasting={pasting} paste={paste} table={found.reading.table} />
        </>
      )}
      {plan === undefined ? null : <Preview plan={plan} />}
      {plan === undefined ? null : (
        <WriteBar
          label={
            plan.writes.length === 0 ? 'Nothing to write' : `Write ${count(saidWrites(plan.writes).length, 'cell')}`
          }
          disabled={plan.writes.length === 0}
          write={write}
          writing={pasting.writing}
        />
      )}
    </>
  )
}
