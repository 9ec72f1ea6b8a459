import type { Exchanges } from '../../shared/contract/messages.ts'
import type { GiveOutcomesRequest } from '../../shared/contract/outcomes.ts'
import { type Event, stretchOf } from '../../shared/list/chance/calibration.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { refuseProblems } from '../fit.ts'
import { countGone, holdGroups, seenOf, showWhatMay } from './groups.ts'
import { givenIn } from './read.ts'
import { countWords } from './words.ts'

/** Keeps a season's outcomes with the consent and its day; what was given of the season before goes. */
export async function giveOutcomes(
  takes: GiveOutcomesRequest,
  asking: InWorkspace,
): Promise<Exchanges['giveOutcomes']['gives']> {
  const { client, workspace, person } = asking
  const { season, basis, day } = takes
  const year = Number(day.slice(0, 4))
  if (basis === 'snapshot' && year > season)
    refuseProblems([{ field: 'day', says: `is after the Match of ${season}: a snapshot is from before.` }])
  if (year < season - LONGEST_AHEAD)
    refuseProblems([{ field: 'day', says: `is more than ${LONGEST_AHEAD} years before the Match of ${season}.` }])
  await holdGroups(client)
  const seen = await seenOf(client, person)
  const { rowCount } = await client.query('DELETE FROM outcome_sets WHERE workspace_id = $1 AND season = $2', [
    workspace,
    season,
  ])
  await client.query('INSERT INTO outcome_sets (workspace_id, season, basis, day) VALUES ($1, $2, $3, $4)', [
    workspace,
    season,
    basis,
    day,
  ])
  await client.query(
    `INSERT INTO outcomes (workspace_id, season, event, stretch, said, came, seen)
     SELECT $1, $2, event, stretch, said, came, (event || ' ' || stretch) = ANY($3)
     FROM jsonb_to_recordset($4::jsonb) AS x(event text, stretch int, said float, came boolean)`,
    [workspace, season, seen, JSON.stringify(linesOf(takes))],
  )
  await countGone(client, person, seen)
  await showWhatMay(client)
  const given = (await givenIn(client, workspace)).find((one) => one.season === season)
  if (given === undefined) throw new Error(`the outcomes of ${person} were kept and are not there`)
  const instead = rowCount ? ' What you had given of this season is replaced.' : ''
  return { given, says: `Given: ${countWords(given)} of ${season}.${instead}` }
}

/** years; nobody's list for a Match is made earlier */
const LONGEST_AHEAD = 2

interface Line {
  readonly event: Event
  readonly stretch: number
  readonly said: number
  readonly came: boolean
}

/** In the order of what was said, so that not even the order of the sheet is kept. */
const linesOf = ({ applications, match }: GiveOutcomesRequest): Line[] => {
  const line = (event: Event, said: number, came: boolean): Line => {
    const rounded = Math.round(1000 * said) / 1000
    return { event, stretch: stretchOf(event, rounded), said: rounded, came }
  }
  const sent = applications.map(({ said, came }) => line('interview', said, came))
  sent.sort((a, b) => a.said - b.said || Number(a.came) - Number(b.came))
  return [...sent, ...(match === undefined ? [] : [line('match', match.said, match.matched)])]
}
