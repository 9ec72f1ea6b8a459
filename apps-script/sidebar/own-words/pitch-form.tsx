import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { pitchAsks, pitchOf } from '../../../shared/guidance/index.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import { type ownWords, type PitchPart, pitchParts } from '../../../shared/tabs/own-words.ts'
import { useDeed } from '../ask.ts'
import { copyText } from '../contacts/copy.ts'
import { EntryGuide } from '../guide/guide-link.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { lineAbout, sayOwn } from './own.ts'

/** The pitch in its four parts, how long it takes to say, and a copy of it. */
export const PitchForm = ({
  lines,
  today,
  onSaved,
}: {
  lines: readonly Line<typeof ownWords>[]
  today: string
  onSaved: () => void
}): JSX.Element => {
  const { client } = useHere()
  const id = useId()
  const saved = Object.fromEntries(pitchParts.map((part) => [part, lineAbout(lines, part)?.said.text ?? '']))
  const [parts, setParts] = useState<Readonly<Record<string, string>>>(saved)
  const [copied, setCopied] = useState('')
  const pitch = pitchOf(parts)
  const changed = pitchParts.filter((part) => (parts[part] ?? '').trim() !== saved[part])
  const save = useDeed(async () => {
    await sayOwn(client, lines, new Map(changed.map((part) => [part, { text: (parts[part] ?? '').trim() }])), today)
    onSaved()
  })
  const type = (part: PitchPart, text: string): void => {
    setParts({ ...parts, [part]: text })
    setCopied('')
  }
  return (
    <section aria-label="Elevator pitch">
      <h3>
        Elevator pitch <EntryGuide id="step-3-events" />
      </h3>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!save.busy && changed.length > 0) save.run()
        }}
      >
        {pitchParts.map((part) => (
          <div class="field" key={part}>
            <label for={`${id}${part}`}>{pitchAsks[part].title}</label>
            <textarea
              id={`${id}${part}`}
              rows={2}
              maxLength={1000}
              aria-describedby={`${id}${part}n`}
              value={parts[part] ?? ''}
              onInput={({ currentTarget: { value } }) => type(part, value)}
            />
            <p id={`${id}${part}n`} class="small">
              {pitchAsks[part].hint}
            </p>
          </div>
        ))}
        <p role="status" class="pitch-length tabular">
          {pitch.says}
        </p>
        {save.failure === undefined ? null : <FailureCard failure={save.failure} />}
        <div class="buttons">
          <Button primary type="submit" busy={save.busy} disabled={changed.length === 0}>
            {changed.length === 0 ? 'Saved in the tab Own words' : 'Save'}
          </Button>
          <Button
            disabled={pitch.words === 0}
            onClick={() => {
              void copyText(pitch.text).then(setCopied)
            }}
          >
            Copy
          </Button>
        </div>
        <p role="status" class="small">
          {copied}
        </p>
      </form>
      {pitch.words === 0 ? null : <blockquote class="told">{pitch.text}</blockquote>}
    </section>
  )
}
