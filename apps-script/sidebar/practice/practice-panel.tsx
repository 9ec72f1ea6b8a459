import type { JSX } from 'preact'
import { practice } from '../../../shared/tabs/practice.ts'
import { Problems } from '../contacts/problems.tsx'
import { useLines } from '../contacts/use-lines.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { count } from '../words.ts'
import { Logged } from './logged.tsx'
import { Outlook } from './outlook.tsx'
import { SittingForm } from './sitting-form.tsx'

/** Practice exams as they were sat, and the day on which a target is realistic. */
export const PracticePanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state, go } = useHere()
  const work = useLines(practice, shown, 'Practice exam')
  const { asked, lines, open, edit } = work
  const { value } = asked
  return (
    <div class="panel practice" aria-busy={asked.busy}>
      <PageTitle title="Practice exams" shown={shown} />
      {asked.failure === undefined ? null : <FailureCard failure={asked.failure} again={asked.again} />}
      {value === undefined ? (
        asked.failure === undefined ? (
          <Skeleton says="Reading your practice exams" />
        ) : null
      ) : open !== undefined ? (
        <SittingForm
          title={'row' in open ? 'Edit this practice exam' : 'A practice exam'}
          said={open.said}
          today={value.today}
          save={work.save}
          onCancel={() => edit(undefined)}
        />
      ) : (
        <>
          <p role="status" class={work.done === '' ? 'sr' : 'told-done'}>
            {work.done}
          </p>
          {lines.length === 0 ? (
            <Card title="None yet">
              <p>
                NBME forms, UWSA, Free 120: three with a three-digit score, two weeks apart, and a realistic test day
                can be named. They stay in a tab of this file.
              </p>
            </Card>
          ) : (
            <p>
              {count(lines.length, 'practice exam')}, in the tab {value.sheet?.name ?? practice.name}.
            </p>
          )}
          {state?.newer === true ? null : (
            <Button primary onClick={() => edit({ said: { date: value.today } })}>
              Add a practice exam
            </Button>
          )}
          <Problems of={value.sheet} />
          {lines.length === 0 ? null : (
            <>
              <Outlook lines={lines} profile={value.profile} today={value.today} />
              <Logged lines={lines} edit={edit} />
            </>
          )}
          <p>
            <button type="button" class="link" onClick={() => go('timeline')}>
              Move the test date in the Timeline
            </button>
          </p>
        </>
      )}
    </div>
  )
}
