import { describe, expect, test } from 'vitest'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { pressing, timelineOf } from '../../../shared/timeline/timeline.ts'
import { applicant, at, planned } from './applicant.ts'

const stateOf = (profile: Partial<Profile>, today: string, id: string): string => at(planned(profile, today), id).state

describe('A step’s state', () => {
  test.each<readonly [Partial<Profile>, string, string, string, string]>([
    [{}, '2026-07-15', 'step2', 'slipping', 'planned after its latest sensible day'],
    [{ step2Date: '2026-08-01' }, '2026-07-10', 'step2', 'planned', 'planned in time'],
    [{ step2Date: '2026-08-01' }, '2026-07-18', 'step2', 'due', 'within 14 days'],
    [{ step2Date: '2026-08-01' }, '2026-08-02', 'step2', 'done', 'sat, in time'],
    [{}, '2026-09-10', 'step2', 'slipping', 'sat too late, and no score yet'],
    [{ step2: 240 }, '2026-09-10', 'step2', 'done', 'the score is there'],
    [{ step2Date: '2026-08-01' }, '2026-08-10', 'step2-score', 'planned', 'on its way'],
    [{ step2Date: '2026-08-01' }, '2026-09-01', 'step2-score', 'past', 'should be out'],
    [{ step2Date: '2026-08-28' }, '2026-08-30', 'step2-score', 'slipping', 'out after programs may view'],
    [{ certifiedBy: '2027-03-04' }, '2026-07-15', 'certified', 'slipping', 'a day after the rank list'],
    [{ certifiedBy: '2027-03-03' }, '2026-07-15', 'certified', 'planned', 'on the day'],
    [{ certified: 'yes' }, '2026-07-15', 'certified', 'done', 'held'],
    [{}, '2027-03-04', 'certified', 'past', 'over and not held'],
    [{}, '2027-02-20', 'certified', 'due', 'nothing planned, and it is near'],
    [{}, '2026-07-15', 'certified', 'to do', 'nothing planned'],
    [{ pathwayFiled: '2026-10-01' }, '2026-10-02', 'pathway', 'done', 'filed in time'],
    [{ pathwayFiled: '2027-02-01' }, '2027-02-02', 'pathway', 'slipping', 'filed too late'],
    [{ graduated: '2026-12-20' }, '2026-07-15', 'graduation', 'slipping', 'too late to be verified'],
    [{ graduated: '2026-12-20' }, '2026-07-15', 'verification', 'slipping', 'it cannot begin earlier'],
    [{ graduated: 2026 }, '2026-07-15', 'graduation', 'slipping', 'a year alone is taken to its end'],
    [{}, '2026-07-15', 'verification', 'to do', 'graduated, not asked for'],
    [{ certifiedUntil: '2027-05-01' }, '2026-07-15', 'certificate-ends', 'slipping', 'ends before the start'],
    [{ certifiedUntil: '2028-12-31' }, '2026-07-15', 'certificate-ends', 'planned', 'stands at the start'],
    [{}, '2026-07-15', 'open-houses', 'now', 'July'],
    [{}, '2026-06-20', 'open-houses', 'due', 'about to open: register'],
    [{}, '2026-05-20', 'open-houses', 'planned', 'later'],
    [{}, '2026-11-01', 'open-houses', 'past', 'over'],
    [{}, '2026-09-03', 'eras-submit', 'now', 'the time to send has come'],
    [{}, '2026-09-15', 'eras-submit', 'due', 'programs may view soon'],
    [{}, '2026-07-15', 'matchDay', 'planned', 'comes by itself'],
    [{ step3By: '2027-03-10' }, '2026-07-15', 'step3', 'slipping', 'after the rank list'],
    [{ step3: 'passed' }, '2026-07-15', 'step3', 'done', 'passed'],
    [{ usLetters: 3 }, '2026-07-15', 'letters', 'done', 'three are there'],
    [{ usLetters: 2 }, '2026-07-15', 'letters', 'to do', 'two are not enough'],
  ])('%o on %s: %s is %s, %s', (profile, today, id, state) => {
    expect(stateOf(profile, today, id)).toBe(state)
  })

  test('a day that the person noted makes it done, even where it came late', () => {
    const doneOn = new Map([['cv', '2026-07-01']])
    const timeline = timelineOf({ profile: applicant, rows: [], today: '2026-07-15', doneOn })
    expect([at(timeline, 'cv').state, at(timeline, 'statement').state]).toEqual(['done', 'to do'])
  })

  test('what slips comes first, then what is over, then what is due', () => {
    const ranks = pressing(planned({ certifiedBy: '2027-04-01' }, '2026-08-10')).map(({ state }) => state)
    expect(ranks).toEqual(
      [...ranks].sort((a, b) => ['slipping', 'past', 'due'].indexOf(a) - ['slipping', 'past', 'due'].indexOf(b)),
    )
    expect(new Set(ranks)).toEqual(new Set(['slipping', 'past', 'due']))
  })
})
