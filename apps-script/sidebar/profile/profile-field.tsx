import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { FieldGuide } from '../guide/guide-link.tsx'
import type { FormField } from './form.ts'

/** A labelled input with its note and, where something is wrong, the sentence that says how to mend it. */
export const ProfileField = ({
  field,
  typed,
  problem,
  onEdit,
}: {
  field: FormField
  typed: string | undefined
  problem: string | undefined
  onEdit: (typed: string) => void
}): JSX.Element => {
  const id = useId()
  const { title, note, kind, choices } = field
  const shared = {
    id,
    value: typed ?? field.value,
    'aria-describedby': problem === undefined ? `${id}n` : `${id}p ${id}n`,
    'aria-invalid': problem !== undefined,
    onInput: (event: { currentTarget: { value: string } }) => onEdit(event.currentTarget.value),
  }
  return (
    <div class={`field${typed === undefined ? '' : ' edited'}`}>
      <div class="with-guide">
        <label for={id}>
          {title}
          {typed === undefined ? null : <span class="edited-word"> not saved</span>}
        </label>
        <FieldGuide of={field.id} />
      </div>
      {choices === undefined ? (
        <input
          {...shared}
          type="text"
          inputMode={numeric.has(kind) ? 'decimal' : 'text'}
          autocomplete="off"
          spellcheck={false}
        />
      ) : (
        <select {...shared}>
          <option value="">not known</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
          {field.value === '' || choices.includes(field.value) ? null : (
            <option value={field.value}>{field.value} (in the sheet)</option>
          )}
        </select>
      )}
      {problem === undefined ? null : (
        <p id={`${id}p`} class="field-problem">
          <span aria-hidden="true">✕ </span>
          {problem}
        </p>
      )}
      <p id={`${id}n`} class="small">
        {note} {hints[kind]}
      </p>
    </div>
  )
}

const numeric: ReadonlySet<string> = new Set(['number', 'percent'])
/** A date is never broken at its hyphens. */
const hints: Record<string, JSX.Element> = {
  date: (
    <span>
      Write it as <span class="nowrap">2026-09-03</span>.
    </span>
  ),
  graduation: (
    <span>
      Write <span class="nowrap">2020-06-30</span> or 2020.
    </span>
  ),
  percent: <span>Write 30 or 30%.</span>,
}
