import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { forMentor } from '../../../shared/contacts/for-mentor.ts'
import { lettersIn } from '../../../shared/contacts/letters.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import type { contacts } from '../../../shared/tabs/contacts.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Pair } from '../parts/pairs.tsx'
import { withDays } from '../words.ts'
import { copyText } from './copy.ts'

/** Letters as programs count them, against what the profile says; and what a mentor may be told. */
export const LettersCard = ({
  lines,
  profile,
}: {
  lines: readonly Line<typeof contacts>[]
  profile: Profile
}): JSX.Element => {
  const { go } = useHere()
  const said = lines.map((line) => line.said)
  const letters = lettersIn(said, profile)
  const told = withDays(forMentor(said))
  const [copied, setCopied] = useState('')
  return (
    <section aria-label="Letters and sharing">
      <h3>Letters</h3>
      <dl class="pairs">
        <Pair name="Asked">{letters.asked}</Pair>
        <Pair name="Received">
          {letters.received}
          {letters.received === 0
            ? ''
            : `: ${letters.usClinical} US clinical, ${letters.otherUs} other US${letters.unsaid === 0 ? '' : `, ${letters.unsaid} of a kind not said`}`}
        </Pair>
      </dl>
      {letters.differs.length === 0 ? null : (
        <>
          <ul class="advice">
            {letters.differs.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <button type="button" class="quiet" onClick={() => go('profile')}>
            Open Profile
          </button>
        </>
      )}
      <h3>For your mentor</h3>
      <p class="small">
        {told === ''
          ? 'No contact says that your mentor may know. Nothing of this tab is sent to the server.'
          : 'Name, role, program, relation and letter of those that your mentor may know.'}
      </p>
      {told === '' ? null : <pre class="told">{told}</pre>}
      {told === '' ? null : <Button onClick={() => void copyText(told).then(setCopied)}>Copy for my mentor</Button>}
      <p class="small" role="status">
        {copied}
      </p>
    </section>
  )
}
