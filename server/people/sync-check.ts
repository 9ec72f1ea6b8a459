import type { SyncRequest } from '../../shared/contract/workspace.ts'
import { checkRow, isOneOf } from '../../shared/tracker/check.ts'
import { columnIds } from '../../shared/tracker/columns.ts'
import type { Problem } from '../../shared/tracker/problem.ts'
import { checkProfile, profileIds } from '../../shared/tracker/profile.ts'
import { groupOfColumn, groupOfField, type ShareGroup, shareGroups } from '../../shared/tracker/sharing.ts'
import { refuseProblems } from '../fit.ts'
import { Refusal } from '../problems.ts'

/**
 * Nothing that is not shared is taken, and no value that its column does not hold.
 * @throws Refusal `not-shared` or `does-not-fit`, naming every row and field
 */
export function checkSync({ rows, profile = {} }: SyncRequest, shares: readonly ShareGroup[]) {
  const groups = groupsOf(shares)
  const unshared = [...rows.flatMap((row, at) => unsharedIn(row, at + 1, groups)), ...unsharedOf(profile, groups)]
  if (unshared.length > 0) throw notShared(unshared)
  refuseProblems([...rows.flatMap((row, at) => wrongIn(row, at + 1)), ...repeated(rows), ...checkProfile(profile)])
}

type SentRow = SyncRequest['rows'][number]
/** The group that keeps a column or a field of the profile (`profile.step2`) back. */
type Groups = ReadonlyMap<string, ShareGroup>
const groupsOf = (shares: readonly ShareGroup[]): Groups =>
  new Map(
    [
      ['name', 'programs'] as const,
      ['result', 'scores'] as const,
      ...columnIds.map((id) => [id, groupOfColumn(id)] as const),
      ...profileIds.map((id) => [`profile.${id}`, groupOfField(id)] as const),
    ].filter(([, group]) => !shares.includes(group)),
  )

function unsharedIn({ values, result }: SentRow, row: number, groups: Groups): Problem[] {
  const sent = ['name', ...(result ? ['result'] : []), ...Object.keys(values)]
  return sent.flatMap((field) => unshared(field, groups).map((problem) => ({ row, ...problem })))
}

const unsharedOf = (profile: object, groups: Groups): Problem[] =>
  Object.keys(profile).flatMap((field) => unshared(`profile.${field}`, groups))

function unshared(field: string, groups: Groups): Problem[] {
  const group = groups.get(field)
  return group ? [{ field, says: `belongs to "${shareGroups[group]}", which is not shared.` }] : []
}

function notShared(problems: Problem[]): Refusal {
  const [{ row, field, says } = { field: '', says: '' }] = problems
  const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : ''
  return new Refusal('not-shared', `${row === undefined ? '' : `Row ${row}, `}"${field}" ${says}${more}`, { problems })
}

/** A sheet's cell has one value; only the database may have sources that disagree. */
const wrongIn = ({ values }: SentRow, row: number): Problem[] => [
  ...checkRow(values, row),
  ...Object.entries(values)
    .filter(([, value]) => isOneOf(value))
    .map(([field]) => ({ row, field, says: 'has several values. Send the one that the cell has.' })),
]

function repeated(rows: readonly SentRow[]): Problem[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ row: id }, at) => {
    const before = first.get(id)
    if (before === undefined) first.set(id, at + 1)
    return before === undefined ? [] : [{ row: at + 1, field: 'row', says: `is the id of row ${before} too.` }]
  })
}
