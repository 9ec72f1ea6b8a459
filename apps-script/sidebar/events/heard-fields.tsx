import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

/** One of several, or nothing yet. */
export const Choose = ({
  label,
  options,
  value,
  needed = false,
  onChange,
}: {
  label: string
  options: readonly { readonly value: string; readonly says: string }[]
  value: string
  needed?: boolean
  onChange: (value: string) => void
}): JSX.Element => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onInput={({ currentTarget }) => onChange(currentTarget.value)}>
        {needed ? null : <option value="">not answered</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.says}
          </option>
        ))}
      </select>
    </div>
  )
}

export const Typed = ({
  label,
  hint,
  problem,
  area = false,
  type = 'text',
  value,
  onChange,
}: {
  label: string
  hint?: string
  problem?: string | undefined
  area?: boolean
  type?: 'text' | 'date'
  value: string
  onChange: (value: string) => void
}): JSX.Element => {
  const id = useId()
  const says = problem ?? hint
  const given = {
    id,
    value,
    'aria-invalid': problem !== undefined,
    ...(says === undefined ? {} : { 'aria-describedby': `${id}-more` }),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {area ? (
        <textarea {...given} rows={3} maxLength={2000} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <input
          {...given}
          autoComplete="off"
          {...(type === 'date' ? DAY : LINE)}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      {says === undefined ? null : (
        <p id={`${id}-more`} class={problem === undefined ? 'small' : 'field-problem'}>
          {says}
        </p>
      )}
    </div>
  )
}

const DAY = { type: 'date' } as const
const LINE = { type: 'text', maxLength: 120 } as const
