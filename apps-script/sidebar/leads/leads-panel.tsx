import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import { leads } from '../../../shared/tabs/leads.ts'
import { SetUpFirst } from '../adopt/set-up-first.tsx'
import { useDeed } from '../ask.ts'
import { LineForm } from '../contacts/line-form.tsx'
import { Problems } from '../contacts/problems.tsx'
import { useLines } from '../contacts/use-lines.ts'
import { EntryGuide } from '../guide/guide-link.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { LeadLine } from './lead-line.tsx'
import { makeRow, type RowMade, takeRowBack } from './make-row.ts'
import { leadForm } from './plan.ts'

/** What was heard and no listing has: openings, new programs, tracks. A hint until it is checked. */
export const LeadsPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, state, look } = useHere()
  const work = useLines(leads, shown, 'Lead')
  const { asked, lines, open, edit } = work
  const [made, setMade] = useState<RowMade & { readonly name: string; readonly undone?: boolean }>()
  const { value } = asked
  const tracker = state?.tracker ?? state?.trackers[0]
  const make = useDeed(async (line: Line<typeof leads>) => {
    if (tracker === undefined) return
    const row = await makeRow(client, tracker.sheetId, line)
    setMade({ ...row, name: line.said.name ?? 'The lead' })
    look()
    asked.again()
  })
  const undo = useDeed(async () => {
    if (made === undefined) return
    await takeRowBack(client, made)
    setMade({ ...made, undone: true })
    look()
    asked.again()
  })
  return (
    <div class="panel leads" aria-busy={asked.busy}>
      <PageTitle title="Leads" shown={shown} />
      {asked.failure === undefined ? null : <FailureCard failure={asked.failure} again={asked.again} />}
      {value === undefined ? (
        asked.failure === undefined ? (
          <Skeleton says="Reading your leads" />
        ) : null
      ) : open !== undefined ? (
        <LineForm
          tab={leads}
          plan={leadForm}
          title={'row' in open ? `Edit ${open.said.name ?? 'this lead'}` : 'A new lead'}
          said={open.said}
          save={work.save}
          onCancel={() => edit(undefined)}
        />
      ) : (
        <>
          <p class="with-guide">
            <span class="small">Openings and programs that no listing has yet. A hint until it is checked.</span>
            <EntryGuide id="how-much-networking" />
          </p>
          <p role="status" class={work.done === '' ? 'sr' : 'small'}>
            {work.done}
          </p>
          {[make.failure, undo.failure, work.change.failure].map((failure) =>
            failure === undefined ? null : failure.code === 'not-set-up' ? (
              <SetUpFirst key={failure.code} sheetId={tracker?.sheetId} />
            ) : (
              <FailureCard key={failure.code} failure={failure} />
            ),
          )}
          {made === undefined ? null : (
            <Card tone="good">
              <p role="status">{saysOf(made)}</p>
              {made.run === undefined || made.undone === true ? null : (
                <Button busy={undo.busy} onClick={undo.run}>
                  Undo
                </Button>
              )}
            </Card>
          )}
          <Problems of={value.sheet} />
          <ul class="lines">
            {[...lines].reverse().map((line) => (
              <LeadLine
                key={`${line.id}${line.row}`}
                line={line}
                today={value.today}
                work={work}
                {...(tracker === undefined ? {} : { make })}
              />
            ))}
          </ul>
          <Button primary onClick={() => edit({ said: { heard: value.today, checked: 'not yet' } })}>
            Add a lead
          </Button>
        </>
      )}
    </div>
  )
}

const saysOf = ({ name, row, tracker, run, undone }: RowMade & { name: string; undone?: boolean }): string =>
  undone === true
    ? `Taken back: the row of ${name} is blank again.`
    : run === undefined
      ? `${name} stands on your list already: ${tracker}, row ${row}.`
      : `${name} is row ${row} of ${tracker} now, marked as heard. Its facts are still to be found.`
