import { LATEST_SEASON } from '../../seasons/seasons.ts'
import { columnOf, type ColumnId } from '../../tracker/columns.ts'
import { answered } from './answered.ts'
import { aboutBefore, type Clause, clausesOf, TOPIC, type Unsure } from './clause.ts'
import { examsIn } from './exams.ts'
import { experienceIn, lettersIn } from './experience.ts'
import { programIn } from './program.ts'
import type { Said } from './said.ts'
import { sentencesIn } from './text.ts'
import { visasIn } from './visas.ts'
import { yearsIn } from './years.ts'

/** A fact that an answer seems to state, with the sentence that it rests on. */
export interface Proposal {
  readonly field: ColumnId
  readonly value: unknown
  readonly sentence: string
  /** It follows from another that is proposed too, in a column of its own. */
  readonly follows?: ColumnId
}

/** Two sentences that say different things of one field: both are shown, nothing is chosen. */
export interface Contradiction {
  readonly field: ColumnId
  readonly options: readonly { readonly value: unknown; readonly sentence: string }[]
}

/** A sentence about something we ask, that settles nothing. */
export interface Unclear {
  readonly sentence: string
  readonly why: Unsure | 'not understood'
}

export interface Reply {
  readonly proposals: readonly Proposal[]
  readonly contradictions: readonly Contradiction[]
  readonly unclear: readonly Unclear[]
  /** Nothing could be told from it. */
  readonly couldNotTell: boolean
}

/** Reads an answer. Rather nothing than a guess: what is not plainly said is left to the person. @param season year of the Match */
export const readReply = (text: string, season: number = LATEST_SEASON): Reply => {
  const years = [season - 1, season]
  const found: (Said & { readonly sentence: string })[] = []
  const unclear: Unclear[] = []
  const sentences = answered(sentencesIn(text))
  sentences.forEach((sentence, at) => {
    if (sentence.asks) return
    const after = aboutBefore(sentences[at + 1]?.plain ?? '')
    let told = 0
    let why: Unclear['why'] | undefined
    for (const clause of clausesOf(sentence, years)) {
      const excepted = clause.excepted || after === 'exception'
      const said = readClause({ ...clause, excepted, soft: clause.soft || excepted }, season)
      const unsure = after === 'doubt' ? 'hedged' : clause.unsure
      if (unsure === undefined) {
        found.push(...said.map((one) => ({ ...one, sentence: sentence.text })))
        told += said.length
      } else if (said.length > 0 || TOPIC.test(clause.plain)) why ??= unsure
    }
    if (told === 0 && (why !== undefined || TOPIC.test(sentence.plain)))
      unclear.push({ sentence: sentence.text, why: why ?? 'not understood' })
  })
  return settled(found, unclear)
}

const readClause = (clause: Clause, season: number): Said[] =>
  [
    ...visasIn(clause),
    ...yearsIn(clause),
    ...experienceIn(clause),
    ...lettersIn(clause),
    ...examsIn(clause),
    ...programIn(clause, season),
  ].filter(({ field, value }) => columnOf(field).kind.check(value))

const settled = (found: readonly (Said & { readonly sentence: string })[], unclear: readonly Unclear[]): Reply => {
  const fields = [...new Set(found.map(({ field }) => field))]
  const proposals: Proposal[] = []
  const contradictions: Contradiction[] = []
  for (const field of fields) {
    const options = narrowed(
      field,
      found.filter((one) => one.field === field),
    )
    const [first] = options
    if (first === undefined) continue
    if (options.length > 1)
      contradictions.push({ field, options: options.map(({ value, sentence }) => ({ value, sentence })) })
    else proposals.push({ field, value: first.value, sentence: first.sentence })
  }
  return withVisas({ proposals, contradictions, unclear, couldNotTell: false })
}

/** One entry a value. "Not required" and "preferred" of one thing are no contradiction: it is preferred. */
const narrowed = <S extends Said>(field: ColumnId, said: readonly S[]): S[] => {
  const distinct = said.filter((one, at) => said.findIndex((other) => same(one.value, other.value)) === at)
  const has = (value: string): boolean => distinct.some((one) => one.value === value)
  if ((field === 'usce' || field === 'certification') && has('preferred') && has('not required'))
    return distinct.filter(({ value }) => value !== 'not required')
  // a yes with a limit is limited
  if ((field === 'j1' || field === 'h1b') && has('yes') && has('limited') && !has('no'))
    return distinct.filter(({ value }) => value === 'limited')
  // that it sponsors says less than which
  if (field === 'visas' && distinct.length > 1)
    return distinct.filter(({ value }) => value !== 'sponsors (type not said)')
  if (
    (field === 'gradYears' || field === 'step2Minimum' || field === 'usLetters') &&
    has('none') &&
    distinct.length === 2
  ) {
    const preference = distinct.find(
      ({ value }) => typeof value === 'object' && value !== null && (value as { strict?: unknown }).strict === false,
    )
    if (preference !== undefined) return [preference]
  }
  return distinct
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Both visas told apart make the one column too; where they are in dispute it stays open. */
const withVisas = (reply: Reply): Reply => {
  const { proposals, contradictions, unclear } = reply
  const of = (field: ColumnId): Proposal | undefined => proposals.find((one) => one.field === field)
  const [j1, h1b, visas] = [of('j1'), of('h1b'), of('visas')]
  const disputed = contradictions.some(({ field }) => field === 'j1' || field === 'h1b' || field === 'visas')
  const types = disputed ? undefined : typesOf(j1?.value, h1b?.value)
  const kept = proposals.flatMap((one): Proposal[] => {
    if (one.field === 'visas')
      return disputed ||
        (types !== undefined && visas?.value === 'sponsors (type not said)') ||
        ((j1 ?? h1b) !== undefined && visas?.value === 'sponsors (type not said)')
        ? []
        : [one]
    const follows = (one.field === 'j1' || one.field === 'h1b') && (types !== undefined || visas !== undefined)
    return [follows ? { ...one, follows: 'visas' } : one]
  })
  const has = kept.some(({ field }) => field === 'visas')
  const all =
    types !== undefined && !has && j1 !== undefined
      ? [
          {
            field: 'visas' as const,
            value: types,
            sentence: j1.sentence === h1b?.sentence ? j1.sentence : `${j1.sentence} … ${h1b?.sentence ?? ''}`,
          },
          ...kept,
        ]
      : kept
  return { proposals: all, contradictions, unclear, couldNotTell: all.length === 0 && contradictions.length === 0 }
}

const typesOf = (j1: unknown, h1b: unknown): string | undefined => {
  if (j1 === 'yes' && h1b === 'no') return 'J-1 only'
  if (j1 === 'yes' && h1b === 'yes') return 'J-1 and H-1B'
  if (j1 === 'no' && h1b === 'yes') return 'H-1B only'
  return j1 === 'no' && h1b === 'no' ? 'none' : undefined
}
