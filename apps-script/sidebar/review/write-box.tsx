import type { ComponentChildren, JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Deed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { mentionsIn } from './mentions.ts'

/** A few words to others, who can be called on by their names. */
export const WriteBox = ({
  label,
  send,
  deed,
  children,
}: {
  label: string
  /** On the button. */
  send: string
  deed: Deed<[text: string, mentions: readonly string[], sent: () => void]>
  children?: ComponentChildren
}): JSX.Element => {
  const { reviews } = useHere()
  const [text, setText] = useState('')
  const id = useId()
  const { members = [] } = reviews.review?.workspace ?? {}
  const others = members.filter(({ person }) => person.id !== reviews.person?.id)
  const isBlank = text.trim() === ''
  return (
    <form
      class="write-box"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBlank && !deed.busy) deed.run(text.trim(), mentionsIn(text, others), () => setText(''))
      }}
    >
      {children}
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={4000}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div class="buttons">
        <Button type="submit" busy={deed.busy} disabled={isBlank}>
          {send}
        </Button>
        {others.map(({ person }) => (
          <button
            key={person.id}
            type="button"
            class="quiet mention"
            onClick={() => setText(`${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${person.name} `)}
          >
            @{person.name}
          </button>
        ))}
      </div>
      {deed.failure === undefined ? null : <FailureCard failure={deed.failure} />}
    </form>
  )
}
