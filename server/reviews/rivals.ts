import type { Anchor } from '../../shared/contract/reviews.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { refuseProblems } from '../fit.ts'
import type { SuggestionRow } from './suggestions.ts'
import { tellAll, tellingOf } from './tell.ts'

type Told = Pick<SuggestionRow, 'id' | 'kind' | 'anchor' | 'old' | 'value' | 'reason'>

/** Of two for one cell the owner chooses. */
export function refuseTwoOnOneCell(accepted: readonly Told[]) {
  const taken = new Set<string>()
  const twice = accepted.filter((suggestion) => {
    const places = placesOf(suggestion)
    const meets = places.some((place) => taken.has(place))
    for (const place of places) taken.add(place)
    return meets
  })
  refuseProblems(
    twice.map(({ id }) => ({ field: 'suggestions', says: `names ${id} and another for the same place: accept one.` })),
  )
}

/** Other suggestions that wait for the same places are behind the times now. */
export async function outdate(asking: InWorkspace, accepted: readonly Told[]) {
  const places = accepted.flatMap(placesOf)
  const { rows } = await asking.client.query<Told>({
    name: 'outdate',
    text: `UPDATE suggestions SET state = 'outdated', decided_by = $2, decided_at = now()
           WHERE workspace_id = $1 AND state = 'pending' AND ${placesInSql} && $3::text[]
           RETURNING id, kind, anchor, old, value, reason`,
    values: [asking.workspace, asking.person, places],
  })
  await tellAll(asking, rows.map(tellingOf('outdated')))
}

/** A cell, a row to remove, a program to add; the latter by its id and by its name, as either may be all that is said. */
function placesOf({ kind, anchor }: Pick<Told, 'kind' | 'anchor'>): string[] {
  if (kind === 'remove') return [`remove ${anchor.row}`]
  if (kind !== 'add') return [`cell ${anchor.row} ${anchor.field}`]
  const { program, name } = anchor
  return [...(program === undefined ? [] : [`add ${program}`]), ...(name === undefined ? [] : [addName(anchor)])]
}

const addName = ({ name = '', specialty = '' }: Anchor): string =>
  `add ${name.toLowerCase()} ${specialty.toLowerCase()}`

/** The same in SQL. */
const placesInSql = `CASE kind
  WHEN 'remove' THEN ARRAY['remove ' || (anchor->>'row')]
  WHEN 'add' THEN array_remove(ARRAY['add ' || (anchor->>'program'),
    'add ' || lower(anchor->>'name') || ' ' || lower(coalesce(anchor->>'specialty', ''))], NULL)
  ELSE ARRAY[concat_ws(' ', 'cell', anchor->>'row', anchor->>'field')] END`
