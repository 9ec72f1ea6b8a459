import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { byDue, dueOf } from '../../../shared/contacts/cadence.ts'
import { contacts } from '../../../shared/tabs/contacts.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { count } from '../words.ts'
import { ContactLine } from './contact-line.tsx'
import { LettersCard } from './letters-card.tsx'
import { LineForm } from './line-form.tsx'
import { contactForm } from './plan.ts'
import { Problems } from './problems.tsx'
import { Searches } from './searches.tsx'
import { useLines } from './use-lines.ts'

/** People: whom to write to next, letters, and searches that find more of them. */
export const ContactsPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state } = useHere()
  const work = useLines(contacts, shown, 'Contact')
  const { asked, lines, open, edit } = work
  const [find, setFind] = useState('')
  const { value } = asked
  const today = value?.today ?? ''
  const due = lines.filter(({ said }) => dueOf(said, today).is === 'due')
  const found = byDue(lines).filter(({ said }) => matches(said, find))
  return (
    <div class="panel contacts" aria-busy={asked.busy}>
      <PageTitle title="Contacts" shown={shown} />
      {asked.failure === undefined ? null : <FailureCard failure={asked.failure} again={asked.again} />}
      {value === undefined ? (
        asked.failure === undefined ? (
          <Skeleton says="Reading your contacts" />
        ) : null
      ) : open !== undefined ? (
        <LineForm
          tab={contacts}
          plan={contactForm}
          title={'row' in open ? `Edit ${open.said.name ?? 'this contact'}` : 'A new contact'}
          said={open.said}
          save={work.save}
          onCancel={() => edit(undefined)}
        />
      ) : (
        <>
          <p role="status" class={work.done === '' ? 'sr' : 'small'}>
            {work.done}
          </p>
          {work.change.failure === undefined ? null : <FailureCard failure={work.change.failure} again={asked.again} />}
          {lines.length === 0 ? (
            <Card title="Nobody yet">
              <p>
                Coordinators, faculty, residents, alumni, mentors: with the last touch, the next one and what you told
                them. They stay in a tab of this file; nothing is sent to the server.
              </p>
            </Card>
          ) : (
            <p>
              {count(lines.length, 'contact')}
              {due.length === 0 ? ', nobody due.' : `, ${due.length} due.`}
            </p>
          )}
          {state?.newer === true ? null : (
            <Button primary onClick={() => edit({ said: {} })}>
              Add a contact
            </Button>
          )}
          <Problems of={value.sheet} />
          {lines.length < 6 ? null : (
            <div class="field">
              <label for="find-contact">Find by name, role or program</label>
              <input id="find-contact" value={find} onInput={({ currentTarget }) => setFind(currentTarget.value)} />
              <p class="small" role="status">
                {find === '' ? '' : `${count(found.length, 'contact')} found`}
              </p>
            </div>
          )}
          <ul class="lines">
            {found.map((line) => (
              <ContactLine key={`${line.id}${line.row}`} line={line} today={today} work={work} />
            ))}
          </ul>
          {lines.length === 0 ? null : <LettersCard lines={lines} profile={value.profile} />}
          <Searches profile={value.profile} />
        </>
      )}
    </div>
  )
}

const matches = (said: { name?: string; role?: string; program?: string }, find: string): boolean =>
  [said.name, said.role, said.program].some((one) => one?.toLowerCase().includes(find.trim().toLowerCase())) ||
  find.trim() === ''
