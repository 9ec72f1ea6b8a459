import type { FC } from 'hono/jsx'
import type { SharedRow } from '../../shared/contract/workspace.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import { Fold } from './forms.tsx'
import { about, isShared, pathToField, shownColumns, type View } from './view.ts'
import { count, fieldWords, valueWords } from './words.ts'

/** What decides most often; the program's own page shows the rest. */
const first: readonly ColumnId[] = [
  'visas',
  'imgPercent',
  'nonUsImgPercent',
  'step2Minimum',
  'attempts',
  'gradYears',
  'usce',
  'usLetters',
  'deadline',
  'interest',
  'status',
  'myTier',
  'myReason',
  'contact',
  'notes',
]

/** The facts of a row that one asks for first; each leads to the page where something can be said about it. */
export const FirstFacts: FC<{ view: View; row: SharedRow }> = ({ view, row }) => (
  <ul class="facts">
    {first.map((field) => (
      <Fact view={view} row={row} field={field} />
    ))}
  </ul>
)

/** Every field of a row, by group; under a fold those that nobody knows. */
export const AllFacts: FC<{ view: View; row: SharedRow }> = ({ view, row }) => {
  const shown = shownColumns.filter((field) => !isShared(view, field) || knows(row, field))
  const unknown = shownColumns.filter((field) => !shown.includes(field))
  const shownGroups = [...new Set(shown.map((field) => columnOf(field).group))]
  return (
    <>
      {shownGroups.map((group) => (
        <>
          <h3>{groups[group] ?? group}</h3>
          <ul class="facts">
            {shown
              .filter((field) => columnOf(field).group === group)
              .map((field) => (
                <Fact view={view} row={row} field={field} />
              ))}
          </ul>
        </>
      ))}
      {unknown.length === 0 ? null : (
        <Fold id="unknown" says={`${count(unknown.length, 'field')} not known`}>
          <ul class="facts">
            {unknown.map((field) => (
              <Fact view={view} row={row} field={field} />
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}

const groups: Readonly<Record<string, string>> = {
  program: 'Program',
  imgs: 'IMGs',
  visas: 'Visas',
  requirements: 'Requirements',
  benefits: 'Offers',
  support: 'Support',
  links: 'Links',
  mine: 'The applicant’s own',
  results: 'Results',
}

const Fact: FC<{ view: View; row: SharedRow; field: ColumnId }> = ({ view, row, field }) => {
  const line = (
    <>
      <span class="what">{fieldWords(field)}</span>
      <Value view={view} row={row} field={field} />
    </>
  )
  if (!isShared(view, field))
    return (
      <li>
        <span class="fact">{line}</span>
      </li>
    )
  return (
    <li>
      <a class="fact" href={pathToField(view, row.row, field)}>
        {line}
        <Said view={view} row={row} field={field} />
      </a>
    </li>
  )
}

/** A value, or in words why there is none. */
export const Value: FC<{ view: View; row: SharedRow; field: ColumnId }> = ({ view, row, field }) => {
  if (!isShared(view, field)) return <span class="value not-known">not shared</span>
  if (!knows(row, field)) return <span class="value not-known">not known</span>
  return <span class="value">{valueWords(valueIn(row, field), field)}</span>
}

const results: ReadonlySet<string> = new Set(['low', 'high', 'tier', 'verdict', 'why'])
/** Results come beside the values, as the sheet computed them. */
export const valueIn = ({ values, result }: SharedRow, field: ColumnId): unknown => {
  if (field === 'fit') return result?.shown ?? values.fit
  return results.has(field) ? (result?.[field as 'low'] ?? values[field]) : values[field]
}
const knows = (row: SharedRow, field: ColumnId): boolean => {
  const value = valueIn(row, field)
  return value !== undefined && value !== null && value !== ''
}

/** Marks of what is open on a field. */
const Said: FC<{ view: View; row: SharedRow; field: ColumnId }> = ({ view, row, field }) => {
  const threads = about(view.review.threads, row.row, field).filter(({ state }) => state === 'open').length
  const waits = about(view.review.suggestions, row.row).filter(
    ({ state, kind, anchor }) =>
      state === 'pending' && (anchor.field === field || (kind === 'tier' && field === 'myTier')),
  ).length
  const asks = about(view.review.questions, row.row, field).filter(({ state }) => state === 'open').length
  const words = [
    threads && count(threads, 'thread'),
    waits && count(waits, 'suggestion'),
    asks && count(asks, 'question'),
  ].filter(Boolean)
  return words.length === 0 ? null : <span class="marks">{words.join(', ')}</span>
}
