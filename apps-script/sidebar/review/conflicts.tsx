import type { JSX } from 'preact'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import type { Conflict, Deciding } from './use-deciding.ts'
import { useInView } from './use-in-view.ts'
import { fieldOf, titleOf, valueWords } from './words.ts'

/** What changed since it was suggested, or cannot be written: both sides, and the person decides. */
export const Conflicts = ({ deciding }: { deciding: Deciding }): JSX.Element | null =>
  deciding.conflicts.length === 0 ? null : <Open deciding={deciding} />

const Open = ({ deciding: { conflicts, settle } }: { deciding: Deciding }): JSX.Element => {
  const place = useInView(true)
  return (
    <div role="alert" ref={place} tabIndex={-1}>
      <Card title={`${count(conflicts.length, 'suggestion')} to decide first`} tone="reach">
        <p>Nothing was written.</p>
        <ul class="plain-list">
          {conflicts.map((one) => (
            <li key={one.suggestion.id} class="conflict">
              <span class="title">
                {one.row === undefined ? '' : `Row ${one.row}, `}
                {titleOf(one.suggestion)}
              </span>
              {one.why === 'changed' ? <Both conflict={one} /> : <p>{reasons[one.why]}</p>}
              <div class="buttons">
                <Button busy={settle.busy} onClick={() => settle.run(one, 'mine')}>
                  {one.why === 'changed' ? 'Keep mine' : 'Reject it'}
                </Button>
                {one.why === 'changed' ? (
                  <Button busy={settle.busy} onClick={() => settle.run(one, 'theirs')}>
                    Take the suggestion
                  </Button>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
        {settle.failure === undefined ? null : <FailureCard failure={settle.failure} />}
      </Card>
    </div>
  )
}

const Both = ({ conflict: { suggestion, holds } }: { conflict: Conflict }): JSX.Element => {
  const field = fieldOf(suggestion)
  const { value, old, by, kind } = suggestion
  return (
    <dl class="pairs">
      <div>
        <dt>Your sheet</dt>
        <dd>
          <strong>{valueWords(holds, field)}</strong>{' '}
          <span class="small">(it was {valueWords(old, field)} when this was suggested)</span>
        </dd>
      </div>
      <div>
        <dt>{by.name}</dt>
        <dd>
          <strong>{valueWords(kind === 'remove' ? 'not applying' : value, field)}</strong>
        </dd>
      </div>
    </dl>
  )
}

const reasons: Readonly<Record<Exclude<Conflict['why'], 'changed'>, string>> = {
  gone: 'Its row is no longer on your list.',
  'no column': 'Your tracker has no column for it. Add one under More, Columns.',
  formula: 'A formula fills this cell, so it is not written over.',
  merged: 'This cell is merged with others, so it is not written.',
  checkbox: 'This cell is a checkbox, so it is not written.',
  'on the list': 'This program is on your list already.',
}
