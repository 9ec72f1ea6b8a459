import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { SignOff } from '../../../shared/contract/reviews.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { When } from '../parts/when.tsx'
import { authorWords } from './words.ts'

/** Who holds the list for ready, and what others miss. Whoever is not the owner signs here. */
export const SignOffs = ({ all, signs }: { all: readonly SignOff[]; signs: boolean }): JSX.Element | null =>
  all.length === 0 && !signs ? null : (
    <section aria-label="Readiness">
      <h3>Ready to submit?</h3>
      {all.length === 0 ? <p class="secondary">Nobody has said so yet.</p> : null}
      <ul class="plain-list">
        {all.map(({ by, at, ready, missing }) => (
          <li key={by.person}>
            <span class={`mark ${ready ? 'good' : 'reach'}`} aria-hidden="true">
              {ready ? '✓' : '✕'}
            </span>{' '}
            <strong>{ready ? 'Ready' : 'Not yet'}</strong>
            {missing === undefined ? '' : `. Missing: ${missing}`}
            <span class="origin">
              {authorWords(by)} · <When at={at} />
            </span>
          </li>
        ))}
      </ul>
      {signs ? <Sign /> : null}
    </section>
  )

const Sign = (): JSX.Element => {
  const { reviews } = useHere()
  const { member, workspace = '', again } = reviews
  const [missing, setMissing] = useState('')
  const sign = useDeed(async (ready: boolean) => {
    await member?.ask('signOff', { workspace, ready, ...(ready ? {} : { missing: missing.trim() }) })
    setMissing('')
    await again()
  })
  return (
    <Disclosure summary="Sign off">
      <div class="write-box">
        <Button busy={sign.busy} onClick={() => sign.run(true)}>
          The list is ready
        </Button>
        <label>
          What is missing
          <input value={missing} maxLength={500} onInput={({ currentTarget }) => setMissing(currentTarget.value)} />
        </label>
        <Button busy={sign.busy} disabled={missing.trim() === ''} onClick={() => sign.run(false)}>
          Not yet
        </Button>
      </div>
      {sign.failure === undefined ? null : <FailureCard failure={sign.failure} />}
    </Disclosure>
  )
}
