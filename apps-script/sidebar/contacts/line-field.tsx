import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { TabColumn } from '../../../shared/tabs/own-tab.ts'

/** How a field of a line is typed, where its kind alone does not say it. */
export interface Look {
  /** another name than the column's title */
  readonly label?: string
  readonly hint?: string
  /** several lines of text */
  readonly area?: boolean
  /** a choice that cannot be left out */
  readonly needed?: boolean
  /** words that are offered beside free ones */
  readonly offers?: readonly string[]
}

/** One field of a tab of ours: a day, a choice, or text. */
export const LineField = ({
  column: { header, kind },
  look: { label = header, hint, area = false, needed = false, offers },
  value,
  problem,
  onType,
}: {
  column: TabColumn
  look: Look
  value: string
  problem: string | undefined
  onType: (value: string) => void
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
      {kind.choices !== undefined ? (
        <select {...given} onInput={({ currentTarget }) => onType(currentTarget.value)}>
          {needed ? null : <option value="">not said</option>}
          {kind.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : area ? (
        <textarea {...given} rows={3} onInput={({ currentTarget }) => onType(currentTarget.value)} />
      ) : (
        <input
          {...given}
          type={kind.name === 'date' ? 'date' : 'text'}
          autoComplete="off"
          {...(offers === undefined ? {} : { list: `${id}-offers` })}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      )}
      {offers === undefined ? null : (
        <datalist id={`${id}-offers`}>
          {offers.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {says === undefined ? null : (
        <p id={`${id}-more`} class={problem === undefined ? 'small' : 'field-problem'}>
          {says}
        </p>
      )}
    </div>
  )
}
