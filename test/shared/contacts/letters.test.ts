import { describe, expect, test } from 'vitest'
import { forMentor } from '../../../shared/contacts/for-mentor.ts'
import { lettersIn, letterWords } from '../../../shared/contacts/letters.ts'
import type { Contact } from '../../../shared/tabs/contacts.ts'

const received = '2026-08-20'
const people: Contact[] = [
  { name: 'A', letterFrom: 'US clinical', asked: '2026-07-01', received },
  { name: 'B', letterFrom: 'other US', received },
  { name: 'C', asked: '2026-08-01' },
  { name: 'D', received },
  { name: 'E' },
]

describe('letters', () => {
  test('are counted as programs count them; one of an unsaid kind is in none', () => {
    expect(lettersIn(people, { usLetters: 1, otherLetters: 1 })).toEqual({
      asked: 1,
      received: 3,
      usClinical: 1,
      otherUs: 1,
      unsaid: 1,
      differs: [],
    })
  })
  test.each([
    [{ usLetters: 3, otherLetters: 1 }, ['US letters: your profile says 3, 1 received stands here.']],
    [{ usLetters: 1 }, ['Other US letters: your profile says nothing, 1 received stands here.']],
  ])('against a profile of %o they say %o', (profile, says) => {
    expect(lettersIn(people, profile).differs).toEqual(says)
  })
  test('none here and none in the profile differ in nothing', () => {
    expect(lettersIn([], {}).differs).toEqual([])
  })
  test.each<[Contact, string | undefined]>([
    [{}, undefined],
    [{ asked: '2026-11-10' }, 'Letter asked 2026-11-10'],
    [
      { asked: '2026-11-02', letterFrom: 'US clinical' },
      'Letter (US clinical) asked 2026-11-02, 21 days ago: a reminder is in place',
    ],
    [{ asked: '2026-07-01', received }, 'Letter received 2026-08-20'],
  ])('%o reads %s', (contact, says) => {
    expect(letterWords(contact, '2026-11-23')).toBe(says)
  })
})

describe('what a mentor may be told', () => {
  test('is nothing of whoever does not say so, and neither address, notes, updates nor leads', () => {
    const told = forMentor([
      { name: 'A', notes: 'private', email: 'a@example.org' },
      { name: 'B', toMentor: 'no' },
      {
        name: 'C',
        role: 'faculty',
        toMentor: 'yes',
        notes: 'private',
        email: 'c@example.org',
        leads: 'l',
        updates: 'u',
        asked: '2026-08-01',
        letterFrom: 'US clinical',
      },
    ])
    expect(told).toBe('C, faculty, letter asked 2026-08-01 (US clinical)')
  })
})
