import type { JSX } from 'preact'
import type { RowMatch } from '../../../shared/match/link.ts'
import { notListed } from '../../../shared/match/rows.ts'
import { sentence } from '../words.ts'

/** One row that may mean several programs: at most three guesses, each with its reason, or none of them. */
export const OpenRow = ({
  match: { id, row, title, why, guesses },
  choice,
  onChoose,
}: {
  match: RowMatch
  choice: string | undefined
  onChoose: (rowId: string, id: string | undefined) => void
}): JSX.Element => {
  const pick = (value: string | undefined, label: string, about: readonly string[] = []): JSX.Element => (
    <label key={value ?? ''}>
      <input type="radio" name={`match-${id}`} checked={choice === value} onInput={() => onChoose(id, value)} />
      <span>
        {label}
        {about.map((line) => (
          <span key={line} class="small">
            {line}
          </span>
        ))}
      </span>
    </label>
  )
  return (
    <fieldset class="card choice">
      <legend class="sr">{title}</legend>
      <p>
        <strong>{title}</strong> <span class="small">row {row}</span>
      </p>
      {choice === undefined && why !== '' ? <p class="small">{why}</p> : null}
      {guesses.map(({ program, reason, confidence }) =>
        pick(program.id, program.name, [
          [program.specialty, program.city, program.state].filter(Boolean).join(', '),
          `${sentence(reason)} ${Math.round(confidence * 100)} % sure.`,
        ]),
      )}
      {pick(notListed, 'None of these')}
      {pick(undefined, 'Decide later')}
    </fieldset>
  )
}
