import type { SearchAnswer, SearchQuery } from '../../shared/contract/messages.ts'
import { rank } from '../../shared/match/rank.ts'
import { shareOf } from '../../shared/rules/index.ts'
import { variantsOf } from '../../shared/rules/variants.ts'
import { levelRange, NO_VISA, visasOf } from '../../shared/rules/visas.ts'
import { regionOf, stateOf } from '../../shared/seasons/places.ts'
import { specialtyOf } from '../../shared/seasons/specialties.ts'
import { type ColumnId, columnIds, type PlainRow } from '../../shared/tracker/columns.ts'
import { refuseProblems } from '../fit.ts'
import type { Catalogue, Program } from './catalogue.ts'
import { summaryOf } from './summary.ts'

const usualPage = 50

/** One page of the programs that fit a query: best match first with a text, else by name. */
export function search(catalogue: Catalogue, query: SearchQuery): SearchAnswer {
  const { limit = usualPage, cursor, fields } = query
  const columns = columnsIn(fields)
  const start = startOf(cursor)
  const fits = filterOf(query)
  const found = ordered(catalogue, query.text).filter(fits)
  const page = found.slice(start, start + limit)
  const after = start + page.length
  return {
    database: catalogue.version,
    total: found.length,
    programs: page.map((program) => summaryOf(program, columns)),
    ...(after < found.length ? { next: cursorAt(after) } : {}),
  }
}

function ordered(catalogue: Catalogue, text = ''): Program[] {
  return rank(catalogue.names(), text).map(({ id }) => catalogue.programs.get(id) as Program)
}

/** What is not known of a program fits no filter about it: a search for J-1 gives those that say so. */
function filterOf({
  specialty,
  state,
  region,
  minPositions = 0,
  maxPositions,
  visa,
  minImg,
}: SearchQuery): (program: Program) => boolean {
  const wantedSpecialty = specialty === undefined ? undefined : (specialtyOf(specialty) ?? specialty)
  const wantedState =
    state === undefined ? undefined : (stateOf(state) ?? refuseField('state', 'is not a state: write NY or New York.'))
  const wantedRegion = region === undefined ? undefined : regionIn(region)
  const sized = minPositions > 0 || maxPositions !== undefined
  return (program) =>
    (wantedSpecialty === undefined || program.specialty === wantedSpecialty) &&
    (wantedState === undefined || program.state === wantedState) &&
    (wantedRegion === undefined || (program.state !== undefined && regionOf(program.state) === wantedRegion)) &&
    (!sized ||
      (program.positions !== undefined &&
        program.positions >= minPositions &&
        program.positions <= (maxPositions ?? Infinity))) &&
    (visa === undefined || traitsOf(program)[visa]) &&
    (minImg === undefined || traitsOf(program).imgShare >= minImg)
}

/** What filters ask that has to be worked out from several facts. */
type Traits = { 'J-1': boolean; 'H-1B': boolean; any: boolean; imgShare: number }

const traits = new WeakMap<Program, Traits>()

export function traitsOf(program: Program): Traits {
  const before = traits.get(program)
  if (before) return before
  // where sources disagree, only what all of them say
  const possible: readonly PlainRow[] = variantsOf(program.known)?.rows ?? [program.known as PlainRow]
  const visas = possible.map(visasOf)
  const made = {
    'J-1': visas.every((set) => levelRange(set, 'j1')[0] > 0),
    'H-1B': visas.every((set) => levelRange(set, 'h1b')[0] > 0),
    any: visas.every((set) => (set & NO_VISA) === 0),
    // percent; what is not known counts as less than any
    imgShare: Math.min(...possible.map((row) => shareOf(row)?.mid ?? -1)),
  }
  traits.set(program, made)
  return made
}

function regionIn(said: string): string {
  const known = ['Northeast', 'Midwest', 'South', 'West', 'Territories'].find(
    (name) => name.toLowerCase() === said.trim().toLowerCase(),
  )
  return known ?? refuseField('region', 'is not one of: Northeast, Midwest, South, West, Territories.')
}

function columnsIn(fields: string | undefined): ColumnId[] {
  const asked = fields?.split(',').map((field) => field.trim()) ?? []
  const unknown = asked.filter((field) => !(columnIds as string[]).includes(field))
  refuseProblems(
    unknown.map((field) => ({ field: 'fields', says: `names "${field}", which is not a field of a row.` })),
  )
  return asked as ColumnId[]
}

const cursorAt = (place: number) => Buffer.from(`at ${place}`).toString('base64url')

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const place = /^at (\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  return place === undefined ? refuseField('cursor', 'is not one that a page before has given.') : Number(place)
}

function refuseField(field: string, says: string): never {
  refuseProblems([{ field, says }])
  throw new Error('a refusal was made of one problem')
}
