import type { JSX } from 'preact'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import type { Deciding } from './use-deciding.ts'
import { useInView } from './use-in-view.ts'
import { fieldOf, titleOf, valueWords } from './words.ts'

/** What accepting wrote, with its way back, and what taking it back did. */
export const Done = ({ deciding: { done, undone, undo, progress } }: { deciding: Deciding }): JSX.Element => {
  const place = useInView(done ?? undone)
  return (
    <div aria-live="polite" ref={place} tabIndex={-1}>
      {done === undefined ? null : (
        <Card title={`${count(done.suggestions.length, 'suggestion')} accepted`} tone="good">
          <ul class="plain-list">
            {done.suggestions.map((one) => (
              <li key={one.id}>
                {titleOf(one)}
                {one.kind === 'add'
                  ? ''
                  : ` is now ${valueWords(one.kind === 'remove' ? 'not applying' : one.value, fieldOf(one))}`}
              </li>
            ))}
          </ul>
          {done.runs.length === 0 ? <p class="small">The sheet said so already.</p> : null}
          <Button onClick={undo.run} busy={undo.busy}>
            Undo
          </Button>
          {undo.busy ? <p class="small">{progress}</p> : null}
        </Card>
      )}
      {undone === undefined ? null : (
        <Card title="Undone">
          <p>
            {count(undone.cells, 'cell')} as before. The suggestions wait again.
            {undone.left === 0 ? '' : ` ${count(undone.left, 'cell')} changed since in the sheet and stay as they are.`}
          </p>
        </Card>
      )}
      {undo.failure === undefined ? null : <FailureCard failure={undo.failure} />}
    </div>
  )
}
