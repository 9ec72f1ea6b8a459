import { describe, expect, test } from 'vitest'
import { readRoster } from '../../../shared/roster/index.ts'
import { names, rosterCases } from './rosters.cases.ts'

const today = '2026-11-23'

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
      Object.fromEntries(Object.entries(gives).map(([label, schools]) => [label, schools.toSorted()])),
    )
    for (const [label, year] of Object.entries(entered))
      expect(roster.groups.find((group) => group.label === label)?.entered, label).toBe(year)
  })

  test.each(rosterCases)('nobody’s name is kept: $habit', ({ text }) => {
    const kept = JSON.stringify(readRoster(text, today)).toLowerCase()
    for (const part of names.flatMap((name) => name.split(/[ -]/))) expect(kept).not.toContain(part.toLowerCase())
  })
})
