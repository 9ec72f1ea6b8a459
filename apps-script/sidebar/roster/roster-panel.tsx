import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { SetUpFirst } from '../adopt/set-up-first.tsx'
import { useDeed } from '../ask.ts'
import type { Failure } from '../failure.ts'
import { useSelection } from '../follow.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Classes } from './classes.tsx'
import { Counts } from './counts.tsx'
import { Paste } from './paste.tsx'
import { PutCard } from './put-card.tsx'
import { Schools } from './schools.tsx'
import { readTarget, type Target } from './target.ts'
import { useRoster } from './use-roster.ts'

/** A program's roster, pasted, ticked and counted, then put into the row it was opened for. */
export const RosterPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, state } = useHere()
  const { selection } = useSelection(client, shown)
  const [target, setTarget] = useState<Target>()
  const [none, setNone] = useState(false)
  const [text, setText] = useState('')
  const [url, setUrl] = useState('')
  const work = useRoster(target, url)
  const at = selection === undefined ? undefined : { sheetId: selection.sheetId, row: selection.row }

  const aim = useDeed(async () => {
    if (at === undefined) return
    const found = await readTarget(client, at)
    setNone(found === undefined)
    setTarget(found)
    setUrl(found?.says.rosterLink ?? '')
  })
  // the row stays the one that the panel was opened for until the person says otherwise
  const begun = text !== '' || work.roster !== undefined
  useEffect(() => {
    if (shown && at !== undefined && !begun) aim.run()
  }, [shown, at?.sheetId, at?.row])
  const isProfile = !begun && at !== undefined && at.sheetId === state?.book.profile?.box.sheetId
  const elsewhere = target !== undefined && at !== undefined && (at.sheetId !== target.sheetId || at.row !== target.row)
  return (
    <div class="panel roster" aria-busy={aim.busy}>
      <PageTitle title="Count IMGs from a roster" shown={shown} />
      {aim.failure === undefined || isProfile ? null : isNew(aim.failure) ? (
        <SetUpFirst sheetId={at?.sheetId} />
      ) : (
        <FailureCard failure={aim.failure} again={aim.run} />
      )}
      {none || isProfile ? (
        <Card tone="ask">
          <p>No program stands in the selected row. Select one, and this page follows.</p>
        </Card>
      ) : null}
      {target === undefined || (!begun && (aim.failure !== undefined || isProfile)) ? null : (
        <>
          <p class="for-row">
            For <strong>{target.name}</strong>{' '}
            <span class="secondary">
              {target.sheetName}, row {target.row}
            </span>
          </p>
          {begun && elsewhere ? (
            <Card tone="ask">
              <p>Another row is selected now. This roster still belongs to {target.name}.</p>
              <Button
                onClick={() => {
                  setText('')
                  work.clear()
                  aim.run()
                }}
              >
                Begin anew for the selected row
              </Button>
            </Card>
          ) : null}
          <Paste
            text={text}
            url={url}
            page={target.says.rosterLink}
            onText={setText}
            onUrl={setUrl}
            onRead={() => work.read(text)}
            done={work.roster !== undefined}
          />
          <Read work={work} target={target} />
        </>
      )}
    </div>
  )
}

/** A tab that was never set up, perhaps with titles that nobody knows. */
const isNew = ({ code }: Failure): boolean => code === 'not-set-up' || code === 'no-header'

/** What follows once a text was read. */
const Read = ({ work, target }: { work: ReturnType<typeof useRoster>; target: Target }): JSX.Element | null => {
  const { roster, facts } = work
  const lots = useMemo(() => (facts === undefined ? [] : [facts]), [facts])
  if (roster === undefined) return null
  if (roster.residents.length === 0)
    return (
      <Card tone="reach">
        <p>
          No residents were found in this text. If the page shows one picture a resident, open a resident’s page, or
          write one line each: “Medical school: …”.
        </p>
      </Card>
    )
  return (
    <>
      <Classes work={work} />
      <Schools work={work} />
      <Counts work={work} />
      {facts === undefined || facts.facts.length === 0 ? null : <PutCard target={target} lots={lots} />}
    </>
  )
}
