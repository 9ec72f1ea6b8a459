import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchLinks } from '../../../shared/contacts/links.ts'

const said = (url: string): string => decodeURIComponent(url.replace(/^[^?]*\?\w+=/, ''))

describe('searches', () => {
  test('are built from school, specialty and state; the state in its full name', () => {
    const links = searchLinks({ school: 'Example Medical College', specialty: 'Internal Medicine', state: 'NY' })
    expect(links.map(({ site, finds, url }) => [site, finds, said(url)])).toEqual([
      [
        'LinkedIn',
        'Alumni of your school, internal medicine in New York',
        '"Example Medical College" internal medicine residency New York',
      ],
      ['X', 'Open houses, internal medicine in New York', 'internal medicine residency "open house" New York'],
      [
        'Student Doctor Network',
        'IMGs, internal medicine, New York',
        'site:forums.studentdoctor.net internal medicine IMG residency New York',
      ],
      [
        'Reddit',
        'IMGs, internal medicine, New York',
        'internal medicine IMG residency match New York (subreddit:IMGreddit OR subreddit:medicalschool OR subreddit:residency)',
      ],
    ])
  })
  test('of a program search both forums for its name as a phrase', () => {
    const forums = searchLinks({ program: 'St. "Example" Center', specialty: 'Psychiatry' })
      .filter(({ finds }) => finds.startsWith('What is said'))
      .map(({ url }) => said(url))
    expect(forums).toHaveLength(2)
    for (const words of forums) expect(words).toContain('"St. Example Center" psychiatry')
  })
  test('are none where nothing is known', () => {
    expect(searchLinks({})).toEqual([])
  })
  const words = fc.option(fc.string({ unit: 'grapheme', minLength: 1 }), { nil: undefined })
  test('lead to the four sites alone, by https, whatever a cell says', () => {
    const hosts = ['www.linkedin.com', 'x.com', 'duckduckgo.com', 'www.reddit.com']
    fc.assert(
      fc.property(fc.record({ school: words, specialty: words, state: words, program: words }), (asked) => {
        for (const { url } of searchLinks(asked)) {
          const { protocol, host, searchParams, hash } = new URL(url)
          expect([protocol, hash, [...searchParams].length]).toEqual(['https:', '', 1])
          expect(hosts).toContain(host)
        }
      }),
    )
  })
})
