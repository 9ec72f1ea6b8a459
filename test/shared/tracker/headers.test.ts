import { describe, expect, test } from 'vitest'
import { columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { columnFor, headerWords, readHeaders } from '../../../shared/tracker/headers.ts'
import { fieldFor, fieldOf, profileIds } from '../../../shared/tracker/profile.ts'
import { headerCases } from './headers.cases.ts'

describe('headers', () => {
  test.each(headerCases)('"%s" → %s', (header, column) => {
    expect(columnFor(header)).toBe(column)
  })

  test.each(columnIds)('%s is known by its header, its id and its aliases', (id) => {
    const { header, aliases } = columnOf(id)
    // a title such as Program ID, in the wild, stands over ACGME codes
    const names = id === 'programId' ? [header] : [header, id, ...aliases]
    for (const name of names) expect(columnFor(name), name).toBe(id)
  })

  test.each(profileIds)('the profile’s %s is known by its title, its id and its aliases', (id) => {
    const { title, aliases } = fieldOf(id)
    for (const name of [title, id, ...aliases]) expect(fieldFor(name), name).toBe(id)
  })

  test('aliases are written as they are compared: in words, lower case', () => {
    for (const id of columnIds) for (const alias of columnOf(id).aliases) expect(headerWords(alias)).toBe(alias)
  })

  test('a column named twice counts once, where it stands first', () => {
    expect(readHeaders(['Program', 'Visa', 'Colour', 'Visas', ''])).toEqual([
      'program',
      'visas',
      undefined,
      undefined,
      undefined,
    ])
  })
})
