import { h1bPetitionLastDay } from '../seasons/exams.ts'
import { addDays } from '../seasons/calendar.ts'
import type { Row } from '../tracker/columns.ts'
import { before, type Ground, pages } from './ground.ts'
import { leads } from './leads.ts'
import type { Draft } from './milestone.ts'

/** Exams, each with the weeks that its result takes. */
export const exams = (ground: Ground): Draft[] => [step1(ground), ...step2(ground), ...step3(ground)]

const step1 = ({ profile, submit }: Ground): Draft => ({
  id: 'step1',
  group: 'exams',
  title: 'Step 1',
  about:
    profile.step1 === 'failed'
      ? 'Sit it again: a pass on a later attempt wants a stronger Step 2 CK and solid clinical experience beside it.'
      : 'Eight weeks before applications may be sent, so that the result is out for certain.',
  kind: 'task',
  latest: before(submit?.day, leads.scoreCertain.value),
  planned: profile.step1Date,
  field: 'step1Date',
  done: profile.step1 === 'passed',
  printed: [leads.scoreCertain, ...pages(submit)],
})

const step2 = ({ profile, view, today, concerned }: Ground): Draft[] => {
  const { step2: score, step2Date } = profile
  const out = score !== undefined
  const rows = out ? undefined : concerned('exams/step2-in-time', wantsScore)
  const printed = [leads.scoreLikely, leads.scoreCertain, ...pages(view)]
  const expected = step2Date === undefined ? undefined : addDays(step2Date, leads.scoreLikely.value)
  const certain = step2Date === undefined ? undefined : addDays(step2Date, leads.scoreCertain.value)
  const latest = before(view?.day, leads.scoreLikely.value)
  return [
    {
      id: 'step2',
      group: 'exams',
      title: 'Step 2 CK',
      about:
        'June to August is usual. A score is likely out after four weeks and certainly after eight: by the first of ' +
        'the two days for certain, by the second most likely, before programs may view applications.',
      kind: 'task',
      from: before(view?.day, leads.scoreCertain.value),
      latest,
      planned: step2Date,
      field: 'step2Date',
      done: out || isSat(step2Date, latest?.day, today),
      printed,
      rows,
    },
    {
      id: 'step2-score',
      group: 'exams',
      title: 'Step 2 CK score',
      about:
        expected === undefined || certain === undefined
          ? 'It is what programs look at most. Some want it before they invite.'
          : `Expected ${expected}, for certain by ${certain}. Some programs want it before they invite.`,
      kind: 'task',
      latest: view,
      planned: out ? undefined : expected,
      done: out,
      printed,
      rows,
    },
  ]
}

const wantsScore = ({ step2Wanted }: Row): boolean =>
  step2Wanted === 'before inviting' || step2Wanted === 'before ranking'

/** A day that is over and was not too late was the test. */
const isSat = (day: string | undefined, latest: string | undefined, today: string): boolean =>
  day !== undefined && day < today && (latest === undefined || day <= latest)

/** Only where an H-1B is in question. */
const step3 = ({ profile, year, on, judge, concerned }: Ground): Draft[] => {
  const { needsVisa, usesH1b } = judge.me
  if (!needsVisa || !usesH1b) return []
  const due = on('rankListDue')
  return [
    {
      id: 'step3',
      group: 'exams',
      title: 'Step 3 result, for an H-1B',
      about:
        `A program that sponsors H-1B mostly wants it before it ranks, and the petition cannot go out without it: ` +
        `${due === undefined ? 'its last sensible day is not known for this season' : `${year}-${h1bPetitionLastDay.value} is its last sensible day`}. ` +
        'Where a row names a day of its own, that day counts. The test is about four weeks earlier.',
      kind: 'task',
      latest: due && { day: due.day },
      planned: profile.step3By,
      field: 'step3By',
      done: profile.step3 === 'passed',
      printed: [h1bPetitionLastDay, ...pages(due)],
      rows:
        profile.step3 === 'passed'
          ? undefined
          : concerned('visa/step3-before-h1b', ({ step3By }) => step3By !== undefined),
    },
  ]
}
