import { MISSES } from '../rules/outcome.ts'
import { certificationInTime, sevenYears } from '../rules/requirements/person.ts'
import { filled } from '../rules/rule.ts'
import { addDays } from '../seasons/calendar.ts'
import { LATEST_SEASON } from '../seasons/seasons.ts'
import type { Row } from '../tracker/columns.ts'
import { fieldOf, type Profile } from '../tracker/profile.ts'
import { groundOf } from './ground.ts'
import { leads } from './leads.ts'
import type { Concerned } from './milestone.ts'
import type { Consequences } from './moves.ts'
import type { MovableId } from './readers.ts'

/** How the list stands with a profile, as far as one date decides it: `14 of 62 rows want a score before inviting`. */
export interface Standing {
  readonly says: string
  /** The rows that miss it, by place. */
  readonly missed: readonly number[]
}

export const standingOf = (field: MovableId, profile: Profile, rows: readonly Row[], today: string): Standing => {
  const ground = groundOf(profile, rows, today, profile.season ?? LATEST_SEASON)
  const stop = ground.judge.person.find(({ rule, outcome }) => outcome === MISSES && rule.id === stops[field])?.rule
  // what stops the applicant is not a matter of rows
  if (stop !== undefined) return { says: filled(stop.misses ?? '', {}, ground.judge.me), missed: [] }
  const { rule, late } = decides[field] ?? {}
  if (rule === undefined || late === undefined) return { says: `${dayWords(field, profile)}.`, missed: [] }
  const { missed } = ground.concerned(rule, () => false)
  return { says: `${dayWords(field, profile)}: ${late(missed, rows)}.`, missed }
}

/** The condition about the applicant alone that a date decides. */
const stops: Readonly<Partial<Record<MovableId, string>>> = {
  certifiedBy: certificationInTime.id,
  pathwayFiled: certificationInTime.id,
  certifiedUntil: certificationInTime.id,
  step1Date: sevenYears.id,
  step2Date: sevenYears.id,
}

interface Decides {
  readonly rule: string
  readonly late: (missed: Concerned['missed'], rows: readonly Row[]) => string
}

const decides: Readonly<Partial<Record<MovableId, Decides>>> = {
  step2Date: {
    rule: 'exams/step2-in-time',
    late(missed, rows) {
      const wants = (what: string): number => missed.filter((at) => rows[at]?.step2Wanted === what).length
      const [inviting, ranking] = [wants('before inviting'), wants('before ranking')]
      if (missed.length === 0) return `in time for all ${rows.length} rows, as far as is known`
      const parts = [
        ...(inviting > 0 ? [`${ofRows(inviting, rows)} want a score before inviting`] : []),
        ...(ranking > 0 ? [`${ofRows(ranking, rows)} want it before ranking`] : []),
      ]
      return parts.length === 0 ? `too late for ${ofRows(missed.length, rows)}` : parts.join(', and ')
    },
  },
  step3By: {
    rule: 'visa/step3-before-h1b',
    late: ({ length }, rows) =>
      length === 0
        ? `too late for none of ${rows.length} rows, as far as is known`
        : `${ofRows(length, rows)} leave you an H-1B only, and want Step 3 earlier`,
  },
  certifiedBy: {
    rule: 'certification/at-application',
    late: ({ length }, rows) =>
      length === 0
        ? `too late for none of ${rows.length} rows, as far as is known`
        : `${ofRows(length, rows)} want the certificate when you apply`,
  },
  graduated: {
    rule: 'graduation/max-years',
    late: ({ length }, rows) =>
      length === 0
        ? `within the limit of all ${rows.length} rows, as far as is known`
        : `${ofRows(length, rows)} set a limit that you do not keep`,
  },
}

const ofRows = (many: number, { length }: readonly Row[]): string =>
  `${many} of ${length} row${length === 1 ? '' : 's'}`

const dayWords = (field: MovableId, profile: Profile): string => {
  const day = profile[field]
  const title = fieldOf(field).title
  if (day === undefined) return `${title} not known`
  return field === 'step2Date' && profile.step2 === undefined
    ? `Score expected ${addDays(String(day), leads.scoreLikely.value)}`
    : `${title} ${day}`
}

/** What a move changes, in one sentence; rows are counted once. */
export const changeSays = ({ turned, shifted, reworded, warned }: Consequences, total: number): string => {
  const closed = turned.filter(({ before, after }) => after.tier === NO && before.tier !== NO).length
  const opened = turned.filter(({ before, after }) => before.tier === NO && after.tier !== NO).length
  const parts = [
    [closed, 'no longer eligible'],
    [opened, 'eligible again'],
    [turned.length - closed - opened, 'with another tier or verdict'],
    [shifted.length, 'with another fit'],
    [reworded.length, 'with other words alone'],
    [warned.length, 'with a warning more or less'],
  ] as const
  const said = parts.flatMap(([many, what]) => (many === 0 ? [] : [`${many} ${what}`]))
  return said.length === 0
    ? `No answer changes, of ${total} row${total === 1 ? '' : 's'}.`
    : `Of ${total} row${total === 1 ? '' : 's'}: ${said.join(', ')}.`
}
const NO = 'not eligible'

/** `14 rows ask for it, 3 of them too early for you; of 20 it is not known` */
export const concernedWords = ({ asking, missed, open }: Concerned): string => {
  const rows = (many: number): string => `${many} row${many === 1 ? '' : 's'}`
  return [
    ...(asking.length > 0 ? [`${rows(asking.length)} ${asking.length === 1 ? 'asks' : 'ask'}`] : []),
    ...(missed.length > 0 ? [`${rows(missed.length)} missed`] : []),
    ...(open.length > 0 ? [`${rows(open.length)} not known`] : []),
  ].join(', ')
}
