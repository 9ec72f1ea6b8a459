import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Announced, readAnnouncement } from '../../../shared/events/announcement.ts'
import { isCalendar, readCalendar } from '../../../shared/events/ics.ts'
import { Button } from '../parts/button.tsx'

const MOST = 100_000

/** An announcement or a calendar file, read here; the person looks at it before anything is kept. */
export const Announce = ({
  today,
  onRead,
  onCancel,
}: {
  today: string
  onRead: (announced: Announced) => void
  onCancel: () => void
}): JSX.Element => {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const read = (said: string): void => {
    const announced = isCalendar(said)
      ? readCalendar(said)
      : said.trim() === ''
        ? undefined
        : readAnnouncement(said, today)
    if (announced !== undefined) return onRead(announced)
    setProblem(said.trim() === '' ? 'Paste a text first.' : 'This calendar file holds no event.')
    field.current?.focus()
  }
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    if (file.size > MOST) setProblem('This file is too large for one event.')
    else read(await file.text())
  }
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        read(text)
      }}
    >
      <h2>Paste an announcement</h2>
      <p class="small">It is read here and goes no further. You look at it before it is saved.</p>
      <div class="field">
        <label for="announcement">Its text, or a calendar file’s</label>
        <textarea
          id="announcement"
          ref={field}
          rows={7}
          maxLength={MOST}
          value={text}
          aria-invalid={problem !== ''}
          aria-describedby="announcement-problem"
          onInput={({ currentTarget }) => {
            setText(currentTarget.value)
            setProblem('')
          }}
        />
        <p id="announcement-problem" class="field-problem" role="status">
          {problem}
        </p>
      </div>
      <div class="field">
        <label for="calendar-file">Or a calendar file (.ics) of one event</label>
        <input
          id="calendar-file"
          type="file"
          accept=".ics,text/calendar"
          onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
        />
      </div>
      <div class="buttons">
        <Button primary type="submit">
          Read it
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
