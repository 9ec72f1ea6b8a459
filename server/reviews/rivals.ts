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
           WHERE workspace_id = $1 AND state = 'pending' AND ${placesInSql('suggestions')} && $3::text[]
           RETURNING id, kind, anchor, old, value, reason`,
    values: [asking.workspace, asking.person, places],
  })
  await tellAll(asking, rows.map(tellingOf('outdated')))
}

/** What stepped back when these were accepted, all in one moment, waits again with them; before they are moved. */
export async function revive({ client, workspace }: InWorkspace, reopened: readonly string[]) {
  await client.query({
    name: 'revive',
    text: `UPDATE suggestions rival SET state = 'pending', decided_by = NULL, decided_at = NULL
           FROM suggestions s
           WHERE s.workspace_id = $1 AND s.id = ANY($2) AND s.state IN ('accepted', 'written')
             AND rival.workspace_id = $1 AND rival.state = 'outdated' AND rival.decided_at = s.decided_at
             AND ${placesInSql('rival')} && ${placesInSql('s')}`,
    values: [workspace, reopened],
  })
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
const placesInSql = (of: string): string => `CASE ${of}.kind
  WHEN 'remove' THEN ARRAY['remove ' || (${of}.anchor->>'row')]
  WHEN 'add' THEN array_remove(ARRAY['add ' || (${of}.anchor->>'program'),
    'add ' || lower(${of}.anchor->>'name') || ' ' || lower(coalesce(${of}.anchor->>'specialty', ''))], NULL)
  ELSE ARRAY[concat_ws(' ', 'cell', ${of}.anchor->>'row', ${of}.anchor->>'field')] END`
