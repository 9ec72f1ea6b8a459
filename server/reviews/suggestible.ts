import type { Anchor, NewSuggestion } from '../../shared/contract/reviews.ts'
import { type Cell, enUS, saysNothing } from '../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import type { Problem } from '../../shared/tracker/problem.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { refuseProblems } from '../fit.ts'
import { isColumn, settleAnchors } from './anchors.ts'

/** Checks that the owner's sheet could take each of them, and writes values as their cells do. */
export async function settleSuggestions(
  asking: InWorkspace,
  given: readonly NewSuggestion[],
): Promise<NewSuggestion[]> {
  const anchors = await settleAnchors(asking, given.map(anchorOf), true)
  const programs = await namesOf(asking, anchors)
  const problems: Problem[] = []
  const settled = given.map((suggestion, at): NewSuggestion => {
    const anchor = { ...programs.get(anchors[at]?.program ?? ''), ...anchors[at] }
    const says = [...lacking(suggestion, anchor)]
    const value = valueOf(suggestion, anchor)
    if (value !== undefined && typeof value === 'object') says.push(value)
    problems.push(...says.map((problem) => ({ row: at + 1, ...problem })))
    return { ...suggestion, anchor, ...(value !== undefined && typeof value !== 'object' && { value }) }
  })
  refuseProblems(problems)
  return settled
}

/** A tier is what stands in the applicant's own column. */
const anchorOf = ({ kind, anchor }: NewSuggestion): Anchor =>
  kind === 'tier' ? { ...anchor, field: 'myTier' } : anchor

function* lacking({ kind, value, reason }: NewSuggestion, anchor: Anchor): Iterable<Problem> {
  const missing = (field: string, says = 'is missing.'): Problem => ({ field, says })
  if (kind === 'add') {
    if (anchor.program === undefined && anchor.name === undefined) yield missing('anchor.name')
    if (anchor.row !== undefined) yield missing('anchor.row', 'is on the list already.')
    if (anchor.name === undefined && anchor.program !== undefined)
      yield missing('anchor.program', 'is no program that we know.')
  } else if (anchor.row === undefined) yield missing('anchor.row')
  if (kind === 'set' && anchor.field === undefined) yield missing('anchor.field')
  if ((kind === 'add' || kind === 'remove') && anchor.field !== undefined)
    yield missing('anchor.field', 'is for a change of one field.')
  if ((kind === 'set' || kind === 'tier') && value === undefined) yield missing('value')
  if ((kind === 'add' || kind === 'remove') && value !== undefined)
    yield missing('value', 'is for a change of one field.')
  if (kind === 'tier' && reason === undefined) yield missing('reason')
}

/** @returns the value as a cell is written, or what is wrong with it */
function valueOf({ kind, value }: NewSuggestion, { field }: Anchor): Cell | Problem | undefined {
  if (value === undefined || (kind !== 'set' && kind !== 'tier') || field === undefined || !isColumn(field))
    return value
  if (columnOf(field).who === 'result') return { field: 'anchor.field', says: 'is computed: nobody writes it.' }
  // an emptied cell; a tier always names one
  if (kind === 'set' && value === '') return value
  const written = writtenAs(field, value)
  return kind === 'tier' && written === 'not applying'
    ? { field: 'value', says: 'is no tier: reach, target or safety.' }
    : written
}

function writtenAs(field: ColumnId, value: Cell): Cell | Problem {
  const { kind } = columnOf(field)
  const wrong = { field: 'value', says: `is not ${kind.expects}.` }
  // words stay as they are, whatever they begin with
  if (kind.name === 'text') return !saysNothing(String(value)) && kind.check(String(value)) ? String(value) : wrong
  const reading = kind.read(value, enUS)
  if (reading === undefined) return wrong
  return 'problem' in reading ? { field: 'value', says: reading.problem } : kind.print(reading.value)
}

type Named = Pick<Anchor, 'name' | 'specialty'>

/** Names of programs that are not on the list yet. */
async function namesOf({ client }: InWorkspace, anchors: readonly Anchor[]): Promise<Map<string, Named>> {
  const unnamed = anchors.flatMap(({ program, name }) => (program !== undefined && name === undefined ? program : []))
  if (unnamed.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; name: string; specialty: string }>(
    'SELECT id, name, specialty FROM programs WHERE id = ANY($1)',
    [unnamed],
  )
  return new Map(rows.map(({ id, name, specialty }) => [id, { name, specialty }]))
}
