import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Deed } from '../ask.ts'
import type { UndoResult } from '../fill/undo.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import type { Target } from '../roster/target.ts'
import { count, dayWords } from '../words.ts'
import { lettersWords } from './letters-words.ts'
import type { Taken as Result } from './write.ts'

/** What was written, what follows, and the way back. */
export const Taken = ({
  target,
  taken: { cells, left, answered, thanksBy, isUndoable },
  back,
  undo,
  onDone,
}: {
  target: Target
  taken: Result
  back: UndoResult | undefined
  undo: Deed<[]>
  onDone: () => void
}): JSX.Element => {
  const { go } = useHere()
  const first = useRef<HTMLParagraphElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  return (
    <Card tone={back === undefined && left.length > 0 ? 'reach' : 'good'}>
      <p ref={first} tabIndex={-1} role="status">
        {back === undefined
          ? `${count(cells, 'cell')} of ${target.name} written, with source and day.`
          : back.left.length === 0
            ? 'Taken back: the cells are as they were.'
            : `Taken back, but for what was changed since: ${back.left.map(({ field }) => field).join(', ')}.`}
      </p>
      {back !== undefined || left.length === 0 ? null : (
        <p>Left as they are, because they changed meanwhile: {left.join(', ')}.</p>
      )}
      {back === undefined ? null : <p>{lettersWords(back.letters)}</p>}
      <p hidden={back !== undefined}>
        {answered ? 'Your letter is marked as answered. ' : ''}
        {thanksBy === undefined ? '' : `A thank-you is due by ${dayWords(thanksBy)}: it stands in the tab Questions.`}
      </p>
      {undo.failure === undefined ? null : <FailureCard failure={undo.failure} />}
      <div class="buttons">
        {back !== undefined || !isUndoable ? null : (
          <Button busy={undo.busy} onClick={undo.run}>
            Undo
          </Button>
        )}
        <Button onClick={onDone}>Another answer</Button>
        <Button onClick={() => go('row')}>Back to the row</Button>
      </div>
    </Card>
  )
}
