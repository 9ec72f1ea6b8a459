import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { limits } from '../../../shared/questions/bank.ts'
import type { Asking } from '../../../shared/questions/choose.ts'
import { type Channel, type Draft, mostQuestions } from '../../../shared/questions/draft.ts'
import { type Finding, lintDraft } from '../../../shared/questions/lint.ts'
import type { Person } from '../../../shared/questions/question.ts'
import type { Deed } from '../ask.ts'
import { copyText } from '../contacts/copy.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'

/** The letter: written, edited, checked as it is typed, copied or opened in one's own mail. Nothing is sent from here. */
export const DraftPart = ({
  draft,
  whom,
  channel,
  text,
  onText,
  sent,
  done,
}: {
  draft: Draft
  whom: Person
  channel: Channel
  /** as it was edited; undefined while nobody has */
  text: string | undefined
  onText: (text: string | undefined) => void
  sent: Deed<[readonly Asking[]]>
  done: string
}): JSX.Element => {
  const [copied, setCopied] = useState('')
  const id = useId()
  const body = text ?? draft.body
  const findings = lintDraft(body, whom, draft.most)
  const refused = findings.some(({ level }) => level === 'refused')
  const mail = `mailto:?subject=${encodeURIComponent(draft.subject)}&body=${encodeURIComponent(body)}`
  return (
    <section aria-label="Draft">
      <h3>Draft</h3>
      {channel === 'email' ? <p class="small">Subject: {draft.subject}</p> : null}
      <div class="field">
        <label for={id}>Your letter</label>
        <textarea
          id={id}
          rows={channel === 'invitation' ? 7 : 14}
          value={body}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
        <p class="small">
          {body.length} of {draft.most} characters;{' '}
          {count(Math.min(limits[whom][1], mostQuestions[channel]), 'question')} at most
          {channel === 'invitation' ? '. LinkedIn takes 300 characters in the note of an invitation.' : '.'}
        </p>
      </div>
      <Findings findings={findings} />
      <div class="buttons">
        <Button
          disabled={refused}
          onClick={() => {
            void copyText(body).then(setCopied)
          }}
        >
          Copy
        </Button>
        {channel !== 'email' ? null : refused ? (
          <Button disabled>Open in mail</Button>
        ) : (
          <a class="button" href={mail} target="_blank" rel="noopener noreferrer">
            Open in mail
          </a>
        )}
        <Button busy={sent.busy} disabled={refused} onClick={() => sent.run(draft.questions)}>
          I sent it
        </Button>
        {text === undefined ? null : <Button onClick={() => onText(undefined)}>Write it anew</Button>}
      </div>
      <p class="small">IMGFIT sends nothing. “I sent it” writes a line in the tab Questions.</p>
      <p role="status" class="small">
        {[copied, done].filter(Boolean).join(' ')}
      </p>
      {sent.failure === undefined ? null : <FailureCard failure={sent.failure} />}
    </section>
  )
}

const Findings = ({ findings }: { findings: readonly Finding[] }): JSX.Element => (
  <div role="status">
    {findings.length === 0 ? (
      <p class="small">✓ Specific, within its limits, nothing left blank.</p>
    ) : (
      <ul class="lint">
        {findings.map(({ quote, says, rewrite, level }, at) => (
          <li key={`${at}:${quote}`} class={level}>
            {quote === '' ? null : <q>{quote}</q>}
            <span>
              <span aria-hidden="true">{level === 'refused' ? '✕ ' : '▲ '}</span>
              {says}
            </span>
            <span class="small">Better: {rewrite}</span>
          </li>
        ))}
      </ul>
    )}
  </div>
)
