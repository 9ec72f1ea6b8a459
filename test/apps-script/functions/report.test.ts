import { fittedSpecialties, jointStatus } from '../../../shared/list/chance/model.ts'
import { describe, expect, test } from 'vitest'
import { imgreport } from '../../../apps-script/functions/imgreport.ts'
import { memoryStreet } from '../backend/street.ts'
import { scoring, unreachable } from '../backend/server.ts'
import { profile, programs, sampleHost, sampleSheet } from './sample.ts'

const report = (rows: readonly (readonly unknown[])[], ...rest: unknown[]) =>
  imgreport.run([rows, profile, ...rest], sampleHost()) as unknown[][]

describe('A report of a tracker', () => {
  test('begins with the headers of its results, then one line for each row', () => {
    const [headers, ...lines] = report(programs)
    expect(headers).toEqual(['Fit', 'Low', 'High', 'Tier', 'Verdict', 'Why (scored in this sheet)'])
    expect(lines.map((cells) => cells.length)).toEqual([6, 6, 6, 6])
    expect(lines[2]).toEqual(['', '', '', '', '', ''])
  })

  test('of an open range ends where the programs do', () => {
    const blank = (programs[0] ?? []).map(() => '')
    expect(report([...programs, ...Array.from({ length: 995 }, () => blank)])).toEqual(report(programs))
  })

  test.each(['fit, tier', 'FIT;Tier', [['fit', 'tier']], [['fit'], ['tier']]])(
    'takes names of columns as %j',
    (names) => {
      expect(report(programs, names)[0]).toEqual(['Fit', 'Tier (scored in this sheet)'])
    },
  )

  test('names what is not known', () => {
    const [headers, line] = report(programs, 'fit, unknown')
    expect(headers?.[1]).toBe('Not known (scored in this sheet)')
    expect(line?.[1]).toBe('Whether it is open, the track, visa sponsorship, support of residents')
  })

  describe('tells the chance of an interview by name alone', () => {
    const chances = (rows: readonly (readonly unknown[])[]) =>
      report(rows, 'chance, chance low, chance mean, chance high').slice(1)
    const heard = (status: string, invited = '') => [
      [...(programs[0] ?? []), 'Status', 'Invited on'],
      [...(programs[1] ?? []), status, invited],
    ]
    test('a column of numbers has its mark in its header, as long as every specialty rests on a guess', () => {
      const [headers] = report(programs, 'chance low, chance mean, chance high')
      const names = ['Chance low %', 'Chance middle %', 'Chance high %']
      expect(headers?.map(String).map((one) => one.replace(/ \(.*/, ''))).toEqual(
        names.map((one) => `${one}, prior only`),
      )
      for (const { level, shock, slope } of fittedSpecialties())
        expect(jointStatus([level, shock, slope])).toBe('prior only')
    })
    test('with its range and mark, and its ends as numbers', () => {
      const [[words, low, mean, high] = []] = chances(programs)
      expect(words).toBe('5 % (2–15 %), prior only')
      expect([low, mean, high].every((end) => typeof end === 'number')).toBe(true)
      expect([low, mean, high].map((end) => Math.round(end as number))).toEqual([2, 5, 15])
    })
    test.each([
      ['applied', '', '5 % (2–15 %), prior only'],
      ['invited', '', 'invited'],
      ['', '2026-10-09', 'invited'],
      ['ranked', '', 'invited'],
      ['rejected', '2026-10-09', 'rejected'],
      ['withdrawn', '', 'withdrawn'],
    ])('status %j, invited on %j: %s', (status, invited, words) => {
      expect(chances(heard(status, invited))[0]?.[0]).toBe(words)
    })
    test('none without a specialty, or where a must is missed', () => {
      const [head = [], first = []] = programs
      const without = [first[0], '', ...first.slice(2)]
      expect(chances([head, without])[0]).toEqual(['needs a specialty', '', '', ''])
      expect(chances(programs)[1]?.[0]).toBe('not eligible')
    })
    test('the first six columns stay what they were', () => {
      expect(report(programs)[0]).toHaveLength(6)
    })
  })

  test('sorts by the low end if eligible', () => {
    const sorts = report(programs, 'sort').slice(1).flat()
    expect(sorts).toEqual([81, 0, '', 30])
  })

  test('prints the applicant’s own tier before the computed one', () => {
    expect(report(programs, 'tier')[2]).toEqual(['Reach (mine; computed Not eligible)'])
  })

  test('has numbers where a fit is one number', () => {
    expect(report(programs, 'fit, low, high')[2]).toEqual([0, 0, 0])
  })
})

describe('Where the rules ran is said once, in the header of the reasons', () => {
  const header = (street = memoryStreet({})) =>
    (imgreport.run([programs, profile], sampleHost(sampleSheet(), street)) as unknown[][])[0]?.[5]
  test.each([
    ['not connected', memoryStreet({}), 'Why (scored in this sheet)'],
    ['connected', memoryStreet({ connected: 'yes' }, scoring()), 'Why'],
    ['by other rules', memoryStreet({ connected: 'yes' }, scoring('d1', '2030.1')), 'Why (rules 2030.1)'],
    [
      'out of reach',
      memoryStreet({ connected: 'yes' }, unreachable),
      'Why (scored in this sheet: the server does not answer)',
    ],
  ])('%s', (_, street, says) => expect(header(street)).toBe(says))
})

test('A whole tracker is one request', () => {
  const street = memoryStreet({ connected: 'yes' }, scoring())
  const [headers = [], first = []] = programs
  imgreport.run([[headers, ...Array.from({ length: 1_000 }, () => first)], profile], sampleHost(sampleSheet(), street))
  expect(street.asked.map((all) => all.length)).toEqual([1])
})
