import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Explanation } from '../../../shared/rules/index.ts'
import { useAsked } from '../ask.ts'
import { ColumnGuide } from '../guide/guide-link.tsx'
import { useHere } from '../here.ts'
import { CellValue } from '../parts/link.tsx'
import type { Selection } from '../seam.ts'
import { isOpen, pointsWords } from '../words.ts'
import { Claims } from './claims.tsx'
import { Hearsay } from './hearsay.tsx'
import { Origin } from './origin.tsx'
import { type CellWhy, createCellReader } from './read-cell.ts'

/** Why the selected cell says what it says. Nothing where the cell is none of a program's row. */
export const WhyCard = ({
  selection,
  explanation,
}: {
  selection: Selection
  explanation: Explanation | undefined
}): JSX.Element | null => {
  const { client, state } = useHere()
  const read = useMemo(() => createCellReader(client), [client])
  const { sheetId, row, column, a1, revision } = selection
  const asked = useAsked(
    () => read({ sheetId, row, column, a1 }),
    [sheetId, row, column, revision, state?.connected].join(':'),
  )
  const { value } = asked
  if (value === undefined || value.a1 !== a1) return null
  return (
    <section class="card why" aria-label={`Why: ${value.why.title}, ${a1}`}>
      <WhyCell told={value} explanation={explanation} />
    </section>
  )
}

const WhyCell = ({
  told: { a1, why, field, rowId, offline },
  explanation,
}: {
  told: CellWhy
  explanation: Explanation | undefined
}): JSX.Element => {
  const { is, title, value, set, origin } = why
  const stale = origin?.freshness.age === 'stale'
  return (
    <>
      <p class="why-head">
        <span class="fact-title">{title}</span> <span class="small tabular">{a1}</span> <ColumnGuide of={field} />
      </p>
      <p class={`why-value${stale ? ' stale' : ''}`}>
        {value === '' ? <span class="not-known">blank</span> : <CellValue value={value} />}
      </p>
      {is === 'result' ? <ResultWords explanation={explanation} /> : <p class="small">{set.says}</p>}
      {origin === undefined ? null : <Origin told={origin} />}
      {is === 'fact' ? <Claims why={why} offline={offline} /> : null}
      {field === undefined || rowId === '' ? null : <Hearsay rowId={rowId} field={field} />}
      {is === 'mine' ? <p class="small">Your own column: a fill never writes it.</p> : null}
      {is === 'tool' ? <p class="small">IMGFIT’s own column. It keeps this row linked.</p> : null}
      {is === 'fact' && field !== undefined ? <Points field={field} explanation={explanation} /> : null}
    </>
  )
}

/** A result is told by the panel below: here is only what it is made by. */
const ResultWords = ({ explanation }: { explanation: Explanation | undefined }): JSX.Element =>
  explanation === undefined ? (
    <p class="small">Worked out by IMGFIT from this row and your profile.</p>
  ) : (
    <p class="small">
      Worked out by the rules {explanation.rules} from this row and your profile. Below: what decides, point by point,
      and each requirement, with source and day.
    </p>
  )

/** What the fact is worth: the factors it goes into, with their points. */
const Points = ({
  field,
  explanation,
}: {
  field: string
  explanation: Explanation | undefined
}): JSX.Element | null => {
  if (explanation === undefined) return null
  const factors = explanation.factors.filter(({ facts }) => facts.some((fact) => fact.field === field))
  if (factors.length === 0) return null
  const words = factors.map(
    (factor) => `${factor.title} (${pointsWords(factor)} points${isOpen(factor) ? ', partly unknown' : ''})`,
  )
  return <p class="small">Goes into {words.join(', ')}.</p>
}
