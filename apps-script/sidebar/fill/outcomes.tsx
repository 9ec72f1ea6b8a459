import type { JSX } from 'preact'
import { type Outcome, outcomes, type RowResult } from '../../../shared/fill/index.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { count } from '../words.ts'
import { Paged } from './paged.tsx'

/** How each row ends, in a word, with its reason. */
export const Outcomes = ({ rows, open = false }: { rows: readonly RowResult[]; open?: boolean }): JSX.Element | null =>
  rows.length === 0 ? null : (
    <Disclosure summary={`${count(rows.length, 'row')}: ${totals(rows)}`} open={open}>
      {outcomes.map((outcome) => {
        const those = rows.filter((row) => row.outcome === outcome)
        return those.length === 0 ? null : (
          <Disclosure key={outcome} summary={`${words[outcome]} (${those.length.toLocaleString('en-US')})`}>
            <Paged
              all={those}
              line={({ row, name, why, cells, guesses }) => (
                <li key={row}>
                  <span class="fact-title">
                    Row {row}, {name === '' ? 'no name' : name}
                  </span>
                  <span class="origin">
                    {outcome === 'filled'
                      ? count(cells, 'cell')
                      : (why ?? (guesses ? `${guesses} to choose from` : ''))}
                  </span>
                </li>
              )}
            />
          </Disclosure>
        )
      })}
    </Disclosure>
  )

const totals = (rows: readonly RowResult[]): string =>
  outcomes
    .flatMap((outcome) => {
      const many = rows.filter((row) => row.outcome === outcome).length
      return many === 0 ? [] : [`${many.toLocaleString('en-US')} ${words[outcome].toLowerCase()}`]
    })
    .join(', ')

const words: Readonly<Record<Outcome, string>> = {
  filled: 'Filled',
  unchanged: 'Unchanged',
  conflict: 'Conflict',
  'no data': 'No data',
  ambiguous: 'Ambiguous',
  'unknown program': 'Unknown program',
  error: 'Not answered',
  'not run': 'Not run',
}
