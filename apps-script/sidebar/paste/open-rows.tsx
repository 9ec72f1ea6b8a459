import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Matched, PastedRow } from '../../../shared/paste/index.ts'
import { Button } from '../parts/button.tsx'
import { count } from '../words.ts'
import type { Pasting, Pick } from './use-paste.ts'

/** Lines whose program is not certain: three guesses with their reasons, a program of no list, or nothing. */
export const OpenRows = ({
  pasting,
  rows,
  matches,
}: {
  pasting: Pasting
  rows: readonly PastedRow[]
  matches: readonly Matched[]
}): JSX.Element => {
  const [shown, setShown] = useState(STEP)
  const open = rows.flatMap((row, at) => {
    const match = matches[at]
    return match?.is === 'open' ? [{ row, match }] : []
  })
  const found = matches.filter(({ is }) => is === 'found').length
  return (
    <section aria-label="Programs">
      <h3>
        {count(found, 'line')} found{open.length === 0 ? '' : `, ${open.length} to choose`}
      </h3>
      {open.length === 0 ? null : (
        <p class="small">Nothing is linked by a guess: a line that you do not choose for is left out.</p>
      )}
      {open.slice(0, shown).map(({ row, match }) => (
        <fieldset key={row.row} class="ticks card">
          <legend class="sr">{lineName(row)}</legend>
          <p>
            <strong>{lineName(row)}</strong> <span class="small">row {row.row}</span>
          </p>
          <p class="small">{match.why}</p>
          {match.guesses.map(({ program, reason }, at) => (
            <Choice key={program.id} row={row.row} pick={at} pasting={pasting}>
              {program.name}
              <span class="small">
                {[program.specialty, program.city, program.state].filter(Boolean).join(', ')}: {reason}
              </span>
            </Choice>
          ))}
          <Choice row={row.row} pick="unlisted" pasting={pasting}>
            None of these: take it as it stands
          </Choice>
          <Choice row={row.row} pick="out" pasting={pasting}>
            Leave it out
          </Choice>
        </fieldset>
      ))}
      {open.length > shown ? (
        <Button onClick={() => setShown(shown + STEP)}>
          Show {count(Math.min(STEP, open.length - shown), 'more line')}
        </Button>
      ) : null}
    </section>
  )
}

const STEP = 10

const Choice = ({
  row,
  pick,
  pasting,
  children,
}: {
  row: number
  pick: Pick
  pasting: Pasting
  children: JSX.Element | string | (JSX.Element | string)[]
}): JSX.Element => (
  <label>
    <input
      type="radio"
      name={`open-${row}`}
      checked={(pasting.picks[row] ?? 'out') === pick}
      onInput={() => pasting.pick(row, pick)}
    />
    <span>{children}</span>
  </label>
)

const lineName = ({ name, codes, specialty }: PastedRow): string =>
  [name ?? codes.acgme[0] ?? codes.nrmp[0] ?? 'A line without a program', specialty].filter(Boolean).join(' · ')
