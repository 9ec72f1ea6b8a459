import { describe, expect, test } from 'vitest'
import { entryForColumn, entryForField, entryOf, guide, guideWith, parts } from '../../../shared/guidance/guide.ts'
import { societies, societiesOf } from '../../../shared/guidance/societies.ts'
import { specialties } from '../../../shared/seasons/specialties.ts'
import { columnIds, columnOf } from '../../../shared/tracker/columns.ts'

describe('the guide', () => {
  test('names each entry once, in one of its parts, as sentences with a source', () => {
    expect(new Set(guide.map(({ id }) => id)).size).toBe(guide.length)
    for (const { id, part, title, says, from } of guide) {
      expect(parts, id).toContain(part)
      expect(title, id).not.toBe('')
      expect(says, id).toMatch(/^\S[^!]+[.?]$/)
      expect(from, id).not.toBe('')
    }
  })
  test('no column and no field has two pieces of advice', () => {
    const columns = guide.flatMap((entry) => entry.columns)
    expect(new Set(columns).size).toBe(columns.length)
    const fields = guide.flatMap((entry) => entry.fields)
    expect(new Set(fields).size).toBe(fields.length)
  })
  test('has advice beside every fact but the plainest', () => {
    const without = columnIds.filter((id) => columnOf(id).who === 'database' && entryForColumn(id) === undefined)
    // what a program is called and numbered by needs none
    expect(without).toEqual(['program', 'acgmeCode', 'nrmpCode', 'institution'])
  })
  test.each([
    ['visas', 'visas'],
    ['h1b', 'h1b'],
    ['gradYears', 'graduation'],
    ['orientation', 'orientation'],
    ['imgByClass', 'img-share'],
  ] as const)('beside %s stands %s', (column, id) => {
    expect(entryForColumn(column)?.id).toBe(id)
  })
  test('is found from the profile as well', () => {
    expect(entryForField('step2')?.id).toBe('step-2')
    expect(entryForField('schoolListed')?.id).toBe('school')
    expect(entryForField('budget')).toBeUndefined()
  })
  test('answers the five questions of the published guide', () => {
    expect(guide.filter(({ part }) => part === 'Questions')).toHaveLength(5)
    expect(entryOf('how-much-networking')?.says).toMatch(/replaces no score/)
  })
  test('is searched by words in any order', () => {
    expect(guideWith('bridge imgs').map(({ id }) => id)).toContain('img-tracks')
    expect(guideWith('zebra')).toEqual([])
  })
  test('names every organisation with one address over https', () => {
    const listed = guide.filter(({ part }) => part === 'Organisations')
    expect(listed.length).toBeGreaterThan(15 + societies.length - 1)
    for (const { id, links } of listed) {
      expect(links, id).toHaveLength(1)
      expect(new URL(links[0]!.url).protocol, id).toBe('https:')
    }
  })
})

describe('societies', () => {
  test.each([
    ['Internal Medicine', ['ACP', 'AAIM']],
    ['FM', ['AAFP']],
    ['psych', ['APA']],
    ['Pathology', ['CAP', 'ASCP']],
    ['nothing such', []],
  ])('%s: %j', (specialty, short) => {
    expect(societiesOf(specialty).map((one) => one.short)).toEqual(short)
  })
  test('every code is a specialty’s', () => {
    const codes = specialties().map(({ code }) => code)
    for (const { codes: own } of societies) for (const code of own) expect(codes).toContain(code)
  })
})
