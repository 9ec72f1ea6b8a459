import type { JSX } from 'preact'
import type { Failure } from '../failure.ts'
import { useHere } from '../here.ts'
import { FailureCard } from '../parts/notice.tsx'
import { Pair } from '../parts/pairs.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { count, dayWords } from '../words.ts'
import { Connection } from './connection.tsx'

/** The connection and its consent, then what the file and the add-on are. */
export const SettingsPanel = ({ shown, failure }: { shown: boolean; failure: Failure | undefined }): JSX.Element => {
  const { state, look, go } = useHere()
  return (
    <div class="panel">
      <PageTitle title="Settings" shown={shown} />
      {failure === undefined ? null : <FailureCard failure={failure} again={look} />}
      {state === undefined ? (
        failure === undefined ? (
          <Skeleton says="Reading the settings" />
        ) : null
      ) : (
        <>
          <Connection state={state} />
          <section>
            <h3>Sharing</h3>
            <p>Mentors see what you choose, and nothing before you share it.</p>
            <button type="button" class="quiet" onClick={() => go('sharing')}>
              Open Sharing
            </button>
          </section>
          <section>
            <h3>This file</h3>
            <dl class="pairs">
              <Pair name="Name">{state.file}</Pair>
              {state.trackers.map(({ sheetId, name, headerRow, rows }) => (
                <Pair key={sheetId} name="Tracker">
                  {name}: {count(rows, 'row')}, headers in row {headerRow}
                </Pair>
              ))}
              {state.profile.sheetName === null ? null : <Pair name="Profile">{state.profile.sheetName}</Pair>}
              <Pair name="As of">{state.profile.asOf === null ? 'not set' : dayWords(state.profile.asOf)}</Pair>
            </dl>
            <p class="small after-pairs">
              Everyone who can open this file can read its Profile tab and its hidden sheets.
            </p>
          </section>
          <section>
            <h3>Limits</h3>
            <ul class="advice">
              <li>
                {state.quota === null
                  ? 'Google allows 20,000 requests a day for most accounts.'
                  : `Google's limit of ${state.quota.of.toLocaleString('en-US')} requests a day is used up.`}{' '}
                A block of 1,000 rows is one request.
              </li>
              <li>A formula has 30 seconds. When the server is slow, the sheet scores by itself.</li>
              <li>Nothing runs while the file is closed.</li>
              <li>A fit says how well a program fits you. It is not the chance to match.</li>
            </ul>
          </section>
          <section>
            <h3>Version</h3>
            <dl class="pairs">
              <Pair name="Add-on">{state.version}</Pair>
              <Pair name="Rules">{state.rules}</Pair>
            </dl>
          </section>
        </>
      )}
    </div>
  )
}
