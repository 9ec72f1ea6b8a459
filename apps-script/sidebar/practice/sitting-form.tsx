import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { LineOf } from '../../../shared/tabs/own-tab.ts'
import { practice } from '../../../shared/tabs/practice.ts'
import type { Deed } from '../ask.ts'
import { type Draft, draftOf, readDraft } from '../contacts/draft.ts'
import { LineField, type Look } from '../contacts/line-field.tsx'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'

type Said = LineOf<typeof practice>

const looks: Readonly<Record<string, Look>> = {
  exam: { hint: 'Left open: Step 2 CK.' },
  form: {
    hint: 'Such as NBME 12, UWSA 2 or Free 120.',
    offers: [
      'NBME 9',
      'NBME 10',
      'NBME 11',
      'NBME 12',
      'NBME 13',
      'NBME 14',
      'NBME 15',
      'UWSA 1',
      'UWSA 2',
      'Free 120',
    ],
  },
  score: { hint: 'The three-digit score. A percentage is kept, and not projected.' },
  note: { area: true },
}

/** One practice exam, typed or as it stands. */
export const SittingForm = ({
  title,
  said,
  today,
  save,
  onCancel,
}: {
  title: string
  said: Said
  today: string
  save: Deed<[Said]>
  onCancel: () => void
}): JSX.Element => {
  const [draft, setDraft] = useState<Draft>(() => draftOf(practice, said))
  const [tried, setTried] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => head.current?.focus(), [])
  const read = readDraft(practice, draft, ['date', 'score'])
  const ahead = read.said.date !== undefined && read.said.date > today
  const problems = ahead ? { ...read.problems, date: 'This day is still ahead. Log it once it is sat.' } : read.problems
  const send = (): void => {
    setTried(true)
    if (Object.keys(problems).length === 0) return save.run(read.said)
    // after the problems are drawn
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0)
  }
  return (
    <form
      class="card line-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!save.busy) send()
      }}
    >
      <h2 tabIndex={-1} ref={head}>
        {title}
      </h2>
      {Object.entries(practice.columns).map(([id, column]) => (
        <LineField
          key={id}
          column={column}
          look={looks[id] ?? {}}
          value={draft[id] ?? ''}
          problem={tried ? (problems as Record<string, string>)[id] : undefined}
          onType={(value) => setDraft((before) => ({ ...before, [id]: value }))}
        />
      ))}
      {save.failure === undefined ? null : <FailureCard failure={save.failure} />}
      <div class="buttons">
        <Button primary type="submit" busy={save.busy}>
          Save
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
