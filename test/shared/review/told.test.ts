import { expect, test } from 'vitest'
import { toldOf } from '../../../shared/review/told.ts'
import { type Activity, activityKinds } from '../../../shared/contract/reviews.ts'
import { day, byApplicant } from '../../server/pages/view-of.ts'

const visas = { row: 'r', name: 'St. Example', field: 'visas' }
const program = { row: 'r', name: 'St. Example' }
type Case = [Omit<Activity, 'id' | 'at' | 'by'>, did: string, to?: string]

const cases: Case[] = [
  [{ kind: 'changed', anchor: visas, old: 'none', new: 'J-1 only' }, 'changed', 'from none to J-1 only'],
  [{ kind: 'changed', anchor: { ...visas, field: 'deadline' }, new: '2026-09-28' }, 'changed', 'to 28 Sep 2026'],
  [{ kind: 'added', anchor: program }, 'added'],
  [{ kind: 'removed', anchor: program }, 'removed'],
  [
    { kind: 'suggested', anchor: visas, old: 'none', new: 'J-1 only' },
    'suggested a change of',
    'from none to J-1 only',
  ],
  [{ kind: 'suggested', anchor: program, text: 'No visa.' }, 'suggested removing', ''],
  [{ kind: 'suggested', anchor: { name: 'New Place' } }, 'suggested adding', ''],
  [
    { kind: 'accepted', anchor: visas, old: 'none', new: 'J-1 only' },
    'accepted the suggestion for',
    'from none to J-1 only',
  ],
  [{ kind: 'rejected', anchor: program }, 'rejected the suggestion to remove'],
  [{ kind: 'accepted', anchor: { name: 'New Place' } }, 'accepted the suggestion to add'],
  [{ kind: 'reopened', anchor: program }, 'reopened the thread on'],
  [{ kind: 'reopened', anchor: visas, text: 'Is it so?' }, 'asked again about'],
  [{ kind: 'withdrawn', text: 'an invitation: mentor' }, 'withdrew an invitation: mentor'],
  [{ kind: 'withdrawn', anchor: visas, new: 'none' }, 'withdrew the suggestion for', 'to none'],
  [{ kind: 'signed', new: true }, 'signed the list: ready'],
  [{ kind: 'signed', new: false, text: 'one US letter' }, 'signed the list: not yet. Missing:'],
  [{ kind: 'joined', text: 'advisor' }, 'joined as an advisor'],
  [{ kind: 'left', text: 'Applicant' }, 'left'],
  [{ kind: 'left', text: 'Mentor' }, 'removed Mentor from the members'],
  [{ kind: 'shared', old: 'programs', new: 'programs, scores' }, 'changed what is shared. Now: programs, scores'],
]

test.each(cases)('%j is told as "%s %s"', (activity, did, to) => {
  const told = toldOf({ ...activity, id: '1', at: day, by: byApplicant })
  expect(told).toMatchObject({ who: 'Applicant', did, ...(to !== undefined && { to }) })
})

test.each(activityKinds)('%s is told, whatever is known of it', (kind) => {
  expect(toldOf({ id: '1', at: day, kind }).did).not.toBe('')
  expect(toldOf({ id: '1', at: day, kind }).who).toBeUndefined()
})
