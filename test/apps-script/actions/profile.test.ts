import { describe, expect, test } from 'vitest'
import { changesIn } from '../../../apps-script/sidebar/profile/changes.ts'
import { plans } from '../../../apps-script/sidebar/plans/index.ts'
import { formOf } from '../../../apps-script/sidebar/profile/form.ts'
import { profileIds } from '../../../shared/tracker/profile.ts'
import { sampleSheet } from '../functions/sample.ts'
import { memorySheet } from '../sheet/memory.ts'
import { ask, deskOf } from './desk.ts'

const valueOf = (desk: ReturnType<typeof deskOf>, id: string) =>
  formOf(ask(desk, 'profile'))
    .groups.flatMap(({ fields }) => fields)
    .find((field) => field.id === id)?.value

/** As the sidebar saves: what is typed is read first, then written. */
const save = (desk: ReturnType<typeof deskOf>, typed: Readonly<Record<string, string>>) => {
  const { values, problems } = changesIn(typed, ask(desk, 'profile').locale)
  return { ...ask(desk, 'saveProfile', { values, profile: plans().profile }), problems }
}

describe('The profile as a form', () => {
  test('has every field once, in its group, with what its cell says', () => {
    const { groups, problems } = formOf(ask(deskOf(), 'profile'))
    expect(groups.flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual(profileIds)
    expect(groups.map(({ title }) => title)).toEqual([
      'Goal',
      'You',
      'School and certification',
      'Exams',
      'Experience',
      'Preferences',
    ])
    expect(groups[1]?.fields[0]).toMatchObject({
      id: 'imgType',
      kind: 'choice',
      choices: ['US IMG', 'non-US IMG'],
      value: 'non-US IMG',
    })
    expect(problems).toEqual([])
  })

  test('shows a choice by its own word, and what cannot be read as it is', () => {
    const desk = deskOf(
      sampleSheet({
        Profile: [
          ['Needs a visa', 'Y'],
          ['Step 2 CK score', 'high'],
        ],
      }),
    )
    expect([valueOf(desk, 'needsVisa'), valueOf(desk, 'step2')]).toEqual(['yes', 'high'])
    expect(formOf(ask(desk, 'profile')).problems).toMatchObject([{ field: 'Step 2 CK score' }])
  })
})

describe('Saving', () => {
  test('writes the fields that changed, neighbours in one go, and nothing else', () => {
    const desk = deskOf()
    const before = desk.sheet.writes
    const changes = { step2: '255', step2Date: '3 Mar 2026', graduated: '2022' }
    expect(save(desk, changes)).toEqual({ saved: Object.keys(changes), problems: [] })
    expect([valueOf(desk, 'step2'), valueOf(desk, 'step2Date'), valueOf(desk, 'graduated')]).toEqual([
      '255',
      '2026-03-03',
      '2022',
    ])
    expect(desk.sheet.writes - before).toBe(2)
  })

  test('names what cannot be read and saves the rest', () => {
    const desk = deskOf()
    const { saved, problems } = save(desk, { step2: 'high', usLetters: '2', hobby: 'chess' })
    expect(saved).toEqual(['usLetters'])
    expect(problems.map(({ field }) => field)).toEqual(['step2', 'hobby'])
    expect(valueOf(desk, 'step2')).toBe('252')
  })

  test('an empty text empties the field, and says what is lacking then', () => {
    const desk = deskOf()
    save(desk, { imgType: '' })
    expect(ask(desk, 'state').profile.lacks).toBe('needs a profile: IMG type')
    expect(valueOf(desk, 'imgType')).toBe('')
  })

  test('a field without a line gets one below the others, inside PROFILE', () => {
    const desk = deskOf()
    save(desk, { budget: '1500', homeState: 'New York' })
    expect([valueOf(desk, 'budget'), valueOf(desk, 'homeState')]).toEqual(['1500', 'NY'])
    const box = desk.sheet.named('PROFILE') ?? expect.fail()
    expect(desk.sheet.values(box).some(([title]) => title === 'Application budget')).toBe(true)
  })

  test('formulas of the tab stay where they are', () => {
    const sheet = memorySheet({
      Profile: [
        ['As of', '=TODAY()'],
        ['Step 2 CK score', 240],
      ],
    })
    save(deskOf(sheet), { step2: '250' })
    expect(sheet.formulas({ sheetId: 1, row: 1, column: 2, rows: 2, columns: 1 })).toEqual([['=TODAY()'], ['']])
  })

  test('text that looks like a formula is text', () => {
    const desk = deskOf()
    save(desk, { school: '=IMPORTXML("x")' })
    expect(valueOf(desk, 'school')).toBe('=IMPORTXML("x")')
  })

  test('reads numbers and days by the locale of the sheet', () => {
    const desk = deskOf()
    desk.sheet.locale = () => ({ decimal: ',', dayFirst: true })
    save(desk, { handsOnMonths: '2,5', lastClinical: '3/9/2026' })
    expect([valueOf(desk, 'handsOnMonths'), valueOf(desk, 'lastClinical')]).toEqual(['2.5', '2026-09-03'])
  })

  test('makes the Profile tab when there is none', () => {
    const desk = deskOf(memorySheet({ Programs: [['Program']] }))
    save(desk, { imgType: 'US IMG' })
    expect(valueOf(desk, 'imgType')).toBe('US IMG')
  })
})

describe('Refresh', () => {
  const short = '=IMGFIT(A2:K2)'
  const full = '=IMGFIT(A3:K3; PROFILE; A$1:K$1)'
  const refreshed = (asOf: string) => {
    const desk = deskOf()
    const box = { sheetId: 1, row: 2, column: 13, rows: 2, columns: 1 }
    desk.sheet.writeFormulas(box, [[short], [full]])
    desk.sheet.write({ sheetId: 2, row: 3, column: 2, rows: 1, columns: 1 }, [[asOf]])
    const written: string[] = []
    const writeFormulas = desk.sheet.writeFormulas.bind(desk.sheet)
    desk.sheet.writeFormulas = (at, formulas) => {
      written.push(...formulas.flat())
      writeFormulas(at, formulas)
    }
    expect(ask(desk, 'refresh')).toEqual({ asOf: '2026-11-24' })
    return { desk, written }
  }

  test('sets As of to today, and the short forms, which follow no edit, are worked out anew', () => {
    const { desk, written } = refreshed('2026-11-01')
    expect(valueOf(desk, 'asOf')).toBe('2026-11-24')
    expect(written).toEqual([short])
  })

  test('on the same day works out everything anew', () => {
    expect(refreshed('2026-11-24').written).toEqual([short, full])
  })
})
