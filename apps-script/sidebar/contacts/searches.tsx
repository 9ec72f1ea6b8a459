import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { searchLinks } from '../../../shared/contacts/links.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { useAsked } from '../ask.ts'
import { useHere } from '../here.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Link } from '../parts/link.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { labelOf } from './program-picker.tsx'
import { readSheet } from '../plan/reading.ts'

/** Searches in the person's own browser: alumni, residents, what is said. The tool reads none of it. */
export const Searches = ({ profile }: { profile: Profile }): JSX.Element => (
  <section aria-label="Find people" class="searches">
    <Disclosure summary={<strong>Find people and what is said</strong>}>
      <Open profile={profile} />
    </Disclosure>
  </section>
)

const Open = ({ profile }: { profile: Profile }): JSX.Element => {
  const { client } = useHere()
  const sheet = useAsked(() => readSheet(client), 'programs')
  const [key, setKey] = useState('')
  const candidates = sheet.value?.candidates ?? []
  const one = candidates.find((candidate) => candidate.key === key)
  const links = searchLinks({
    school: profile.school,
    specialty: one?.specialty ?? profile.specialty,
    state: one === undefined ? profile.homeState : one.cells.state,
    program: one?.name,
  })
  return (
    <>
      <p class="small">Each opens in a new tab under your own account. Nothing is read or kept by IMGFIT.</p>
      {sheet.failure === undefined ? null : <FailureCard failure={sheet.failure} again={sheet.again} />}
      <div class="field">
        <label for="search-program">For a program</label>
        <select id="search-program" value={key} onInput={({ currentTarget }) => setKey(currentTarget.value)}>
          <option value="">none, by specialty and state</option>
          {candidates.map((candidate) => (
            <option key={candidate.key} value={candidate.key}>
              {labelOf(candidate)}
            </option>
          ))}
        </select>
      </div>
      {profile.school === undefined ? (
        <p class="small">Your profile names no medical school, so alumni cannot be searched for.</p>
      ) : null}
      <ul class="plain-list">
        {links.map(({ site, finds, url }) => (
          <li key={url}>
            <Link href={url}>{finds}</Link> <span class="origin">{site}</span>
          </li>
        ))}
      </ul>
      <p class="small">
        What groups and forums say is hearsay: it can be old or wrong. Ask the program before you rely on it.
      </p>
    </>
  )
}
