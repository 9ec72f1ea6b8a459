import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'

/** A column's answer in the control of its kind; blank leaves the cell as it is. */
export const Control = ({
  column,
  holds,
  said,
  problem,
  onSay,
}: {
  column: ColumnId
  /** What the cell says; `''` is blank. */
  holds: string
  said: string
  problem: string | undefined
  onSay: (said: string) => void
}): JSX.Element => {
  const id = useId()
  const { header, kind, note } = columnOf(column)
  const { choices } = kind
  const notes = [holds === '' ? '' : `${id}h`, problem === undefined ? '' : `${id}p`].filter(Boolean).join(' ')
  const shared = {
    id,
    value: said,
    'aria-invalid': problem !== undefined,
    ...(notes === '' ? {} : { 'aria-describedby': notes }),
    onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => onSay(value),
  }
  return (
    <div class="field">
      <label for={id}>{header}</label>
      {choices === undefined ? (
        <input
          {...shared}
          type="text"
          inputMode={kind.name === 'number' ? 'decimal' : 'text'}
          placeholder={examples[column] ?? ofKind[kind.name] ?? ''}
          title={note}
          autocomplete="off"
        />
      ) : (
        <select {...shared} title={note}>
          <option value="">{holds === '' ? 'not known yet' : 'leave it'}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
      {holds === '' ? null : (
        <p id={`${id}h`} class="small">
          In the sheet: {holds}
        </p>
      )}
      {problem === undefined ? null : (
        <p id={`${id}p`} class="field-problem">
          <span aria-hidden="true">✕ </span>
          {problem}
        </p>
      )}
    </div>
  )
}

/** What is stated is a number, a preference, or that there is none. */
const examples: Readonly<Partial<Record<ColumnId, string>>> = {
  step2Minimum: '225, 225 preferred, none',
  gradYears: '5, 5 preferred, none',
  usLetters: '3, none',
}
const ofKind: Readonly<Record<string, string>> = {
  date: '2026-09-03',
  percent: '34',
  classes: '2025 5/12, 2026 3/12',
}
