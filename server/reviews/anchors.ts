import type { Anchor } from '../../shared/contract/reviews.ts'
import { type ColumnId, columnIds, columnOf } from '../../shared/tracker/columns.ts'
import type { Problem } from '../../shared/tracker/problem.ts'
import { groupOfColumn, sharedColumns, type ShareGroup } from '../../shared/tracker/sharing.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { refuseProblems } from '../fit.ts'
import { Refusal } from '../problems.ts'

const ids: ReadonlySet<string> = new Set(columnIds)
export const isColumn = (field: string): field is ColumnId => ids.has(field)
const isOwnColumn = (field: string): boolean => /^@\s*\S/.test(field)

/** As the sheet's header names it. */
export const headerOf = (field: string): string => (isColumn(field) ? columnOf(field).header : field.replace(/^@/, ''))

/** A person's own columns go with their notes. */
const groupOf = (field: string): ShareGroup => (isColumn(field) ? groupOfColumn(field) : 'notes')

/**
 * Checks what something is said about, and completes it from the list: every anchor names its program beside its row.
 * @param list whether the problems name the anchors by their place
 * @throws Refusal `does-not-fit`, or `not-shared` for whoever is not the owner
 */
export async function settleAnchors(asking: InWorkspace, given: readonly Anchor[], list = false): Promise<Anchor[]> {
  const at = (index: number) => (list ? { row: index + 1 } : {})
  const problems: Problem[] = []
  given.forEach(({ field }, index) => {
    if (field !== undefined && !isColumn(field) && !isOwnColumn(field))
      problems.push({ ...at(index), field: 'anchor.field', says: 'is neither the id of a column nor @ and a header.' })
  })
  refuseProblems(problems)
  refuseHidden(asking, given, at)
  const rows = await rowsOf(asking, given)
  given.forEach(({ row, name }, index) => {
    if (row !== undefined && name === undefined && !rows.has(row))
      problems.push({ ...at(index), field: 'anchor.row', says: 'is not on the list; say the program’s name with it.' })
  })
  refuseProblems(problems)
  return given.map((anchor) => ({ ...rows.get(anchor.row ?? ''), ...anchor }))
}

function refuseHidden({ role, shares }: InWorkspace, given: readonly Anchor[], at: (index: number) => object) {
  if (role === 'owner') return
  const hidden = ({ row, program, name, field }: Anchor): string | undefined => {
    if (field !== undefined && !shares.includes(groupOf(field))) return field
    const isOfProgram = (row ?? program ?? name) !== undefined
    return isOfProgram && !shares.includes('programs') ? 'anchor.row' : undefined
  }
  const problems = given.flatMap((anchor, index) => {
    const field = hidden(anchor)
    return field === undefined ? [] : [{ ...at(index), field, says: 'is not shared by the owner of the list.' }]
  })
  if (problems.length) throw new Refusal('not-shared', 'The owner of the list does not share this.', { problems })
}

type Named = Pick<Anchor, 'program' | 'name' | 'specialty'>

async function rowsOf({ client, workspace }: InWorkspace, given: readonly Anchor[]): Promise<Map<string, Named>> {
  const named = given.flatMap(({ row }) => row ?? [])
  if (named.length === 0) return new Map()
  const { rows } = await client.query<{ row: string; program: string | null; name: string; specialty: string | null }>({
    name: 'rows-named',
    text: 'SELECT row, program, name, specialty FROM list_rows WHERE workspace_id = $1 AND row = ANY($2)',
    values: [workspace, named],
  })
  return new Map(
    rows.map(({ row, program, name, specialty }) => [
      row,
      { name, ...(program !== null && { program }), ...(specialty !== null && { specialty }) },
    ]),
  )
}

/**
 * The fields that the caller may read of: null for the owner, who reads all. `''` stands for what is about no field,
 * `@` for the person's own columns. For `seenBy`.
 */
export const fieldsFor = ({ role, shares }: InWorkspace): readonly string[] | null =>
  role === 'owner' ? null : ['', ...sharedColumns(shares), ...(shares.includes('notes') ? ['@'] : [])]

/** SQL: may the caller read of its program, and of its field? `parameter` takes `fieldsFor`. */
export const seenBy = (anchor: string, parameter: string): string =>
  `(${parameter}::text[] IS NULL OR (('program' = ANY(${parameter}) OR NOT coalesce(${anchor} ?| ARRAY['row', 'program', 'name'], false))
    AND CASE WHEN ${anchor}->>'field' LIKE '@%' THEN '@' ELSE coalesce(${anchor}->>'field', '') END = ANY(${parameter})))`

/** SQL: is the row of this anchor no longer on the list? */
export const isGone = (of: string): string =>
  `EXISTS (SELECT FROM list_rows r WHERE r.workspace_id = ${of}.workspace_id AND r.row = ${of}.anchor->>'row'
    AND r.gone_at IS NOT NULL) AS gone`
