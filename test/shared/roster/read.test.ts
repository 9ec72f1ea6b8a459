import { describe, expect, test } from 'vitest'
import { readRoster, yearsOfTraining } from '../../../shared/roster/index.ts'
import { names, rosterCases } from './rosters.cases.ts'

const today = '2026-11-23'

describe('when a class began', () => {
  const entered = (text: string, years?: number): (number | undefined)[] =>
    readRoster(text, today, years).groups.map((group) => group.entered)
  const classes = (...headings: string[]): string => headings.map((one) => `${one}\nMedical school: Harvard`).join('\n')
  test.each([
    ['a level', classes('PGY-2'), undefined, [2025]],
    ['a level beside an academic year of the page', classes('2024–2025 Residents\nPGY-2'), undefined, [2023]],
    ['a year of finishing alone', classes('Class of 2029'), undefined, [undefined]],
    ['a year of finishing, three years of training', classes('Class of 2029'), 3, [2026]],
    ['a level and a year that show last year’s page', classes('PGY-1 / Class of 2028'), 3, [2025]],
    ['a level and a year, length not known', classes('PGY-1 / Class of 2030'), undefined, [2026]],
    ['its own word', classes('Entering class of 2024'), undefined, [2024]],
  ])('%s', (_, text, years, said) => expect(entered(text, years)).toEqual(said))

  test.each([
    ['IM', 3],
    ['Psychiatry', 4],
    ['Emergency Medicine', undefined],
    ['Underwater Medicine', undefined],
    [undefined, undefined],
  ])('training in %s takes %s years', (specialty, years) => expect(yearsOfTraining(specialty)).toBe(years))
})

describe('a roster is read whatever the habit of its page', () => {
  test.each(rosterCases)('$habit', ({ text, gives, entered = {} }) => {
    const roster = readRoster(text, today)
    const spelt = new Map(roster.schools.map(({ id, name }) => [id, name]))
    const read = Object.fromEntries(
      roster.groups.map(({ id, label }) => [
        label,
        roster.residents
          .filter(({ group }) => group === id)
          .map(({ school }) => (school === undefined ? '?' : (spelt.get(school) ?? '')))
          .sort(),
      ]),
    )
    expect(read).toEqual(
      Object.fromEntries(Object.entries(gives).map(([label, schools]) => [label, [...schools].sort()])),
    )
    for (const [label, year] of Object.entries(entered))
      expect(roster.groups.find((group) => group.label === label)?.entered, label).toBe(year)
  })

  test.each(rosterCases)('nobody’s name is kept: $habit', ({ text }) => {
    const kept = JSON.stringify(readRoster(text, today)).toLowerCase()
    for (const part of names.flatMap((name) => name.split(/[ -]/))) expect(kept).not.toContain(part.toLowerCase())
  })
})
