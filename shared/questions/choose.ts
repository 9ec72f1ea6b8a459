import { Z80 } from '../list/numbers/normal.ts'
import { type Chancer, chancesFor } from '../list/chance/chance.ts'
import type { Ranged } from '../list/numbers/ranged.ts'
import type { Status } from '../list/chance/model.ts'
import type { PlanRequest } from '../list/plan/request.ts'
import { type Margin, marginOf, worthOfKnowing } from '../list/plan/voi.ts'
import { MISSES } from '../rules/outcome.ts'
import { plainJudge } from '../rules/judge.ts'
import type { ColumnId, PlainRow, Row } from '../tracker/columns.ts'
import { RECORD } from './about-program.ts'
import { bankFor, limits } from './bank.ts'
import { type Doubts, doubtsOf, outcomesOf, plainly } from './doubts.ts'
import { pointsIn } from './points.ts'
import type { Person, Question } from './question.ts'
import { type ReadOn, type Stands, standsIn } from './stands.ts'
import { filledWords } from './words.ts'

/** One question of one row, and what hangs on it. */
export interface Asking {
  readonly id: string
  readonly topic: string
  readonly fields: readonly ColumnId[]
  /** As it stands in a letter, and in a short message. */
  readonly words: string
  readonly brief: string
  /** How its facts stand now, by field. */
  readonly stands: Readonly<Partial<Record<ColumnId, Stands>>>
  /** An answer could leave the row not eligible, or make it so. */
  readonly decides: boolean
  /** Points of the fit that the answer moves at most. */
  readonly points: number
  /** Value of the answer alone, in applications: 1 is as good as one more of them. */
  readonly worth: number
}

/** What to ask one program. */
export interface RowAsking {
  /** within the limits of a letter to this person, what matters most first */
  readonly chosen: readonly Asking[]
  /** what else is open and may be asked in their place */
  readonly others: readonly Asking[]
  /** value of all chosen answers together, in applications; 80 % of what the chances behind it allow */
  readonly worth: Ranged
  readonly status: Status
}

/** Facts that are open and matter, for any row of a list. */
export interface Asker {
  readonly margin: Margin
  readonly row: (at: number, whom: Person) => RowAsking
}

export interface AskRequest extends PlanRequest {
  /** by row: the days on which single facts were read */
  readonly readOn?: readonly (ReadOn | undefined)[]
}

/** A list made ready for its questions. A program is named by its place in `rows`. */
export const askerFor = (request: AskRequest, chancer: Chancer = chancesFor(request.profile)): Asker => {
  const rows = request.rows.map(plainly)
  const margin = marginOf({ ...request, rows }, chancer)
  const { me } = chancer
  const out = plainJudge(request.profile, me.rules).person.some(({ outcome }) => outcome === MISSES)

  const read = (at: number, whom: Person): Reading => {
    const given = request.rows[at] as Row
    const row = rows[at] as PlainRow
    const stands = standsIn(given, request.readOn?.[at] ?? {}, request.profile.asOf)
    const isOpen = (id: ColumnId): boolean => stands(id) !== 'known'
    const open = bankFor(whom).filter(({ fields, when }) => fields.every(isOpen) && when?.(row, me) !== false)
    const doubts = doubtsOf(row, me, open, stands)
    // what is sent, invited or over is no application that could be saved or won
    const settled = !margin.unsent.has(at) || out || doubts.lost
    const full = settled ? 0 : (margin.full[at] ?? 0)
    const points = pointsIn(row, me)
    const asked = open.map(({ id, topic, fields, words, brief, decides }): Asking => ({
      id,
      topic,
      fields,
      words: filledWords(words, row, me.season.year),
      brief: filledWords(brief, row, me.season.year),
      stands: Object.fromEntries(fields.map((field) => [field, stands(field)])),
      decides: decides !== undefined && !out && !doubts.lost && (doubts.gates.get(decides)?.met ?? 1) < 1,
      points: points(fields),
      worth: 0,
    }))
    return { doubts, full, tau: margin.tau, interview: margin.interview[at] ?? 0, asked, topics: topicsOf(open) }
  }
  return {
    margin,
    row(at, whom) {
      const reading = read(at, whom)
      const asked = reading.asked.map((one) => ({ ...one, worth: worthIn(reading, [one]) }))
      const chosen = withinLimits(asked, reading, limits[whom])
      const mean = worthIn(reading, chosen)
      const ends = mean === 0 ? [] : SHIFTS.map((shift) => worthIn(reading, chosen, shift))
      return {
        chosen,
        others: apart([...asked].sort(byMatter), chosen),
        worth: { mean, low: Math.min(mean, ...ends), high: Math.max(mean, ...ends) },
        status: margin.status,
      }
    },
  }
}

interface Reading {
  readonly doubts: Doubts
  readonly full: number
  readonly tau: number
  readonly interview: number
  readonly asked: readonly Asking[]
  /** by question: the requirement that it decides */
  readonly topics: ReadonlyMap<string, string>
}

const topicsOf = (open: readonly Question[]): Map<string, string> =>
  new Map(open.flatMap(({ id, decides }) => (decides === undefined ? [] : [[id, decides] as const])))

/** Value of the answers to these questions together, in applications. */
const worthIn = (
  { doubts, full, tau, interview, topics }: Reading,
  asked: readonly Pick<Asking, 'id'>[],
  shift = 0,
): number => {
  if (full <= 0) return 0
  const told: string[] = []
  for (const { id } of asked) {
    const topic = topics.get(id)
    if (topic !== undefined && !told.includes(topic) && isInDoubt(topic, doubts)) told.push(topic)
  }
  if (told.length === 0) return 0
  let rest = 1
  for (const [topic, { met }] of doubts.gates) if (!told.includes(topic)) rest *= met
  const facts = told.map((topic) => outcomesOf(topic, doubts, interview, shift))
  return worthOfKnowing({ full, tau, rest }, facts) / tau
}

const isInDoubt = (topic: string, { gates }: Doubts): boolean => topic === RECORD || gates.has(topic)
/** From one end of 80 % to the other: what is worth most may lie between them. */
const SHIFTS = [-1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1].map((part) => part * Z80)

/** A pair of facts in one question makes room for others; where nothing else is open they are asked one by one. */
const withinLimits = (
  asked: readonly Asking[],
  reading: Reading,
  [fewest, most]: readonly [number, number],
): Asking[] => {
  const chosen = chosenFrom(asked, reading, [fewest, most])
  if (chosen.length === 0 || chosen.length >= fewest) return chosen
  const singly = chosenFrom(
    asked.filter((one) => !chosen.includes(one)),
    reading,
    [fewest, most],
  )
  return singly.length > chosen.length ? singly : chosen
}

/** Those that ask for nothing that another asks for already, in their order. */
const apart = (asked: readonly Asking[], chosen: readonly Asking[]): Asking[] => {
  const taken = [...chosen]
  const others = asked.filter((one) => {
    const isFree = !taken.some((other) => overlap(one, other))
    if (isFree) taken.push(one)
    return isFree
  })
  return others
}

/** One after the other, each that adds most to what is asked already, up to the limits of a letter. */
const chosenFrom = (
  asked: readonly Asking[],
  reading: Reading,
  [fewest, most]: readonly [number, number],
): Asking[] => {
  const chosen = asked.filter(({ id }) => ALWAYS.has(id))
  while (chosen.length < most) {
    const left = asked.filter((one) => !chosen.some((other) => overlap(one, other)))
    const before = worthIn(reading, chosen)
    const [best] = left
      .map((one) => ({ one, adds: one.worth > 0 || one.decides ? worthIn(reading, [...chosen, one]) - before : 0 }))
      .sort((a, b) => differ(b.adds, a.adds) || byMatter(a.one, b.one))
    if (best === undefined) break
    // a letter is short: what changes nothing is no reason for a further question
    if (chosen.length >= fewest && best.adds <= NOTHING && !best.one.decides && best.one.points < 1) break
    chosen.push(best.one)
  }
  return chosen
}

/** What a letter to faculty is for. */
const ALWAYS: ReadonlySet<string> = new Set(['how-imgs-succeed'])

const NOTHING = 1e-6
const differ = (a: number, b: number): number => (Math.abs(a - b) <= NOTHING ? 0 : a - b)

/** Two questions that ask for the same fact. */
const overlap = (one: Asking, other: Asking): boolean =>
  one.id === other.id || one.fields.some((field) => other.fields.includes(field))

/** What decides eligibility first, then what moves the fit, then what settles more at once. */
const byMatter = (a: Asking, b: Asking): number =>
  differ(b.worth, a.worth) ||
  Number(b.decides) - Number(a.decides) ||
  Math.round(b.points) - Math.round(a.points) ||
  Number(b.fields.length > 0) - Number(a.fields.length > 0) ||
  b.fields.length - a.fields.length
