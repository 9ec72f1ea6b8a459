import type { SearchAnswer, SearchQuery } from '../../shared/contract/messages.ts'
import { rank } from '../../shared/match/rank.ts'
import { evidenceOf } from '../../shared/rules/evidence.ts'
import { defaultRules } from '../../shared/rules/index.ts'
import { variantsOf } from '../../shared/rules/variants.ts'
import { levelRange, NO_VISA, visasOf } from '../../shared/rules/visas.ts'
import { regionOf, stateOf } from '../../shared/seasons/places.ts'
import { specialtyOf } from '../../shared/seasons/specialties.ts'
import { type ColumnId, columnIds, type PlainRow, type Row } from '../../shared/tracker/columns.ts'
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

function ordered(catalogue: Catalogue, text: string | undefined): Program[] {
  if (text === undefined) return byName(catalogue)
  return rank(catalogue.names(), text).map(({ program }) => catalogue.programs.get(program.id) as Program)
}

const sorted = new WeakMap<Catalogue, Program[]>()

function byName(catalogue: Catalogue): Program[] {
  const before = sorted.get(catalogue)
  if (before) return before
  const said = ({ names, specialty, id }: Program) => `${names[0]?.toLowerCase()} ${specialty} ${id}`
  const keyed = [...catalogue.programs.values()].map((program): [string, Program] => [said(program), program])
  const programs = keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, program]) => program)
  sorted.set(catalogue, programs)
  return programs
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
    (visa === undefined || sponsors(program, visa)) &&
    (minImg === undefined || imgShare(program) >= minImg)
}

/** Where sources disagree, only what all of them say. */
function sponsors({ known }: Program, visa: NonNullable<SearchQuery['visa']>): boolean {
  return possible(known).every((row) => {
    const set = visasOf(row)
    const surely = (which: 'j1' | 'h1b') => levelRange(set, which)[0] > 0
    return visa === 'any' ? (set & NO_VISA) === 0 : surely(visa === 'J-1' ? 'j1' : 'h1b')
  })
}

/** percent; what is not known counts as less than any */
function imgShare({ known }: Program): number {
  return Math.min(...possible(known).map((row) => evidenceOf(row, defaultRules, 30).share?.mid ?? -1))
}

function possible(known: Row): readonly PlainRow[] {
  return variantsOf(known)?.rows ?? [known as PlainRow]
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
