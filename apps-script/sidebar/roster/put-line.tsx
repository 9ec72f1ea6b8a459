import type { JSX } from 'preact'
import type { Put } from '../../../shared/roster/index.ts'

/** One cell: what it says, what it would say, and whether the person wants that. */
export const PutLine = ({
  put: { title, old, new: wanted, state, mine, write },
  chosen,
  onChoose,
}: {
  put: Put
  chosen: boolean
  onChoose: (on: boolean) => void
}): JSX.Element => {
  const change = (
    <span>
      <span class="put-title">{title}</span>
      <span class="change">
        {old === '' ? (
          <span class="not-known">blank</span>
        ) : (
          <span class={state === 'other' ? 'old' : ''}>{String(old)}</span>
        )}
        {state === 'same' || state === 'again' ? null : (
          <>
            <span aria-label="becomes"> → </span>
            <strong>{wanted}</strong>
          </>
        )}
      </span>
      {notes[state] === undefined && !mine ? null : (
        <span class="small">{[notes[state], mine ? 'your own column' : undefined].filter(Boolean).join('; ')}</span>
      )}
    </span>
  )
  return (
    <li class={state === 'other' ? 'conflict' : undefined}>
      {write !== undefined ? (
        <label class="tick">
          <input type="checkbox" checked={chosen} onChange={({ currentTarget: { checked } }) => onChoose(checked)} />
          {change}
        </label>
      ) : (
        <div class="tick">
          <span class="mark" aria-hidden="true">
            {state === 'same' ? '✓' : '–'}
          </span>
          {change}
        </div>
      )}
    </li>
  )
}

const notes: Readonly<Partial<Record<Put['state'], string>>> = {
  same: 'says so already',
  again: 'says so already; gets the page and day of this reading',
  other: 'the cell says something else',
  barred: 'a formula, a merged cell or a checkbox: never written over',
}
