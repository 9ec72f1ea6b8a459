import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countRoster, readRoster, rosterFacts, rosterOrigin, type Ticks } from '../../../shared/roster/index.ts'

/** Syllables that no school, place or word of ours has. */
const syllable = fc.constantFrom('zuq', 'vexi', 'qorv', 'wozz', 'juxa', 'kwyp', 'zelq', 'yffa', 'xund', 'qibb')
const part = fc.tuple(syllable, syllable).map(([a, b]) => a.charAt(0).toUpperCase() + a.slice(1) + b)
const name = fc.tuple(part, part).map((parts) => parts.join(' '))
const school = fc.constantFrom(
  'Dow Medical College',
  'Ross University School of Medicine',
  'University of Toledo College of Medicine',
  'McGill University',
  'Damascus University Faculty of Medicine',
  'Kathmandu Medical College',
  'A.T. Still University',
  '',
)
const degree = fc.constantFrom(', MD', ', DO', ' MBBS', ', MD, MPH', ', M.D.')
const resident = fc.record({ name, school, degree })
const classes = fc.array(fc.array(resident, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })
type Resident = { name: string; school: string; degree: string }

/** Ways in which a page lists a resident. */
const habits: readonly ((one: Resident) => string)[] = [
  ({ name, school, degree }) => `${name}${degree}${school === '' ? '' : ` – ${school}`}`,
  ({ name, school, degree }) => `${name}${degree}${school === '' ? '' : `\n${school}`}\n`,
  ({ name, school }) => `${name}\nHometown: Paris, France\nMedical School: ${school || 'N/A'}\n`,
  ({ name, school, degree }) => `${name}${degree}${school === '' ? '' : ` (${school})`}`,
  ({ name, school, degree }) => `• ${name}${degree}\t${school}`,
  ({ name, school }) => `${name}${school === '' ? '' : `, ${school}`}`,
]
const pageOf = (all: readonly (readonly Resident[])[], habit: (one: Resident) => string): string =>
  all.map((residents, at) => [`PGY-${at + 1}`, ...residents.map(habit)].join('\n')).join('\n')

const today = '2026-11-23'

test('every resident is counted once, in the right class, and nobody’s name is in what is kept', () => {
  fc.assert(
    fc.property(classes, fc.constantFrom(...habits), (all, habit) => {
      const roster = readRoster(pageOf(all, habit), today)
      expect(roster.groups.map(({ residents }) => residents)).toEqual(all.map(({ length }) => length))
      const kept = JSON.stringify(roster).toLowerCase()
      for (const { name } of all.flat())
        for (const word of name.toLowerCase().split(' ')) expect(kept).not.toContain(word)
    }),
    { numRuns: 300 },
  )
})

test('the order of residents within a class changes nothing', () => {
  fc.assert(
    fc.property(
      classes.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.tuple(...all.map((one) => fc.shuffledSubarray([...one], { minLength: one.length }))),
        ),
      ),
      fc.constantFrom(...habits),
      ([all, shuffled], habit) => {
        expect(readRoster(pageOf(shuffled, habit), today)).toEqual(readRoster(pageOf(all, habit), today))
      },
    ),
    { numRuns: 200 },
  )
})

test('no text makes it fail, and nothing is counted before a person ticks', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        classes.map((all) => pageOf(all, (one) => one.name)),
      ),
      (text) => {
        const roster = readRoster(text, today)
        const count = countRoster(roster, { schools: {}, groups: {} })
        expect(count.all.share).toBeUndefined()
        expect(rosterFacts(count, roster.year, rosterOrigin(today)).facts).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('IMGs, residents and classes always add up', () => {
  const place = fc.constantFrom(
    'US',
    'Canada',
    { country: 'Nepal' },
    { country: 'Pakistan' },
    'not known',
  ) as fc.Arbitrary<Ticks['schools'][string]['place']>
  fc.assert(
    fc.property(classes, fc.array(place, { minLength: 8, maxLength: 8 }), (all, places) => {
      const roster = readRoster(pageOf(all, habits[0] as (one: Resident) => string), today)
      const schools = Object.fromEntries(roster.schools.map(({ id }, at) => [id, { place: places[at] ?? 'not known' }]))
      const count = countRoster(roster, { schools, groups: {}, ownCountry: 'Nepal' })
      const sum = (of: 'residents' | 'known' | 'imgs'): number => count.groups.reduce((all, one) => all + one[of], 0)
      expect([sum('residents'), sum('known'), sum('imgs')]).toEqual([
        count.all.residents,
        count.all.known,
        count.all.imgs,
      ])
      expect(count.all.imgs + count.all.us + count.all.canada).toBe(count.all.known)
      expect(count.countries.reduce((sum, { residents }) => sum + residents, 0)).toBe(count.all.imgs)
      for (const { field, value } of rosterFacts(count, roster.year, rosterOrigin(today)).facts)
        if (field === 'imgByClass')
          for (const [, imgs, of] of value as [number, number, number][]) expect(imgs).toBeLessThanOrEqual(of)
    }),
  )
})
