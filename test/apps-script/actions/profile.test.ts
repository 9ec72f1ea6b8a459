import { describe, expect, test } from 'vitest'
import { changesIn } from '../../../apps-script/sidebar/profile/changes.ts'
import { formOf } from '../../../apps-script/sidebar/profile/form.ts'
import { profileIds } from '../../../shared/tracker/profile.ts'
import { open, type Opened, openSample } from './open.ts'

const valueOf = async ({ client }: Opened, id: string) =>
  formOf(await client.profile())
    .groups.flatMap(({ fields }) => fields)
    .find((field) => field.id === id)?.value

/** As the sidebar saves: what is typed is read first, then written. */
const save = async ({ client }: Opened, typed: Readonly<Record<string, string>>) => {
  const { values, problems } = changesIn(typed, (await client.profile()).locale)
  const { saved, problems: kept } = await client.saveProfile({ values })
  return { saved, problems: [...problems, ...kept] }
}

describe('The profile as a form', () => {
  test('has every field once, in its group, with what its cell says', async () => {
    const { groups, problems } = formOf(await openSample().client.profile())
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

  test('shows a choice by its own word, and what cannot be read as it is', async () => {
    const here = openSample({
      Profile: [
        ['Needs a visa', 'Y'],
        ['Step 2 CK score', 'high'],
      ],
    })
    expect([await valueOf(here, 'needsVisa'), await valueOf(here, 'step2')]).toEqual(['yes', 'high'])
    expect(formOf(await here.client.profile()).problems).toMatchObject([{ field: 'Step 2 CK score' }])
  })
})

describe('Saving', () => {
  test('writes the fields that changed in one look and one change, and nothing else', async () => {
    const here = openSample()
    const before = here.host.document.sheets[1]!.cells.map((line) => line.map(({ value }) => value))
    const changes = { step2: '255', step2Date: '3 Mar 2026', graduated: '2022' }
    expect(await save(here, changes)).toEqual({ saved: ['step2', 'step2Date', 'graduated'], problems: [] })
    expect(here.calls).toEqual(['look', 'look', 'change'])
    const after = here.host.document.sheets[1]!.cells.map((line) => line.map(({ value }) => value))
    const changed = after.flatMap((line, at) => (JSON.stringify(line) === JSON.stringify(before[at]) ? [] : [line]))
    expect(changed).toEqual([
      ['Step 2 CK score', 255],
      ['Step 2 CK test date', '2026-03-03'],
      ['Graduated', 2022],
    ])
  })

  test('names what cannot be read and saves the rest', async () => {
    const here = openSample()
    const { saved, problems } = await save(here, { step2: 'high', usLetters: '2', hobby: 'chess' })
    expect(saved).toEqual(['usLetters'])
    expect(problems.map(({ field }) => field)).toEqual(['step2', 'hobby'])
    expect(await valueOf(here, 'step2')).toBe('252')
  })

  test('an empty text empties the field, and says what is lacking then', async () => {
    const here = openSample()
    await save(here, { imgType: '' })
    expect((await here.client.state()).profile.lacks).toBe('needs a profile: IMG type')
    expect(await valueOf(here, 'imgType')).toBe('')
  })

  test('a field without a line gets one below the others, inside PROFILE', async () => {
    const here = openSample()
    await save(here, { budget: '1500', homeState: 'New York' })
    expect([await valueOf(here, 'budget'), await valueOf(here, 'homeState')]).toEqual(['1500', 'NY'])
    const { profile } = await here.client.look()
    expect(profile?.cells.some(([title]) => title === 'Application budget')).toBe(true)
    expect(profile?.box.rows).toBeGreaterThan(profile?.cells.length ?? 99)
  })

  test('a formula of the tab stays, and is named where it was to be written over', async () => {
    const here = open({
      Profile: [
        ['As of', '=TODAY()'],
        ['Step 2 CK score', 240],
      ],
    })
    expect(await save(here, { step2: '250', asOf: '2026-11-01' })).toMatchObject({
      saved: ['step2'],
      problems: [{ field: 'asOf', says: expect.stringContaining('formula') as string }],
    })
    expect([here.cell(1, 2).formula, here.value(2, 2)]).toEqual(['=TODAY()', 250])
  })

  test('text that looks like a formula is text', async () => {
    const here = openSample()
    await save(here, { school: '=IMPORTXML("x")' })
    expect(await valueOf(here, 'school')).toBe('=IMPORTXML("x")')
  })

  test('reads numbers and days by the locale of the sheet', async () => {
    const here = openSample()
    here.host.document.locale = 'de_DE'
    await save(here, { handsOnMonths: '2,5', lastClinical: '3/9/2026' })
    expect([await valueOf(here, 'handsOnMonths'), await valueOf(here, 'lastClinical')]).toEqual(['2.5', '2026-09-03'])
  })

  test('makes the Profile tab when there is none, with what was typed in it', async () => {
    const here = open({ Programs: [['Program']] })
    expect((await save(here, { imgType: 'US IMG' })).saved).toEqual(['imgType'])
    expect(await valueOf(here, 'imgType')).toBe('US IMG')
  })

  test('meets a profile that changes meanwhile: it is looked at again, and the other edit stays', async () => {
    const here = openSample()
    const { look } = here.client
    expect((await look()).profile?.named).toBe(true)
    let edits = 0
    const { push } = here.calls
    here.calls.push = (name) => {
      // somebody types between the look and the change
      if (name === 'change' && edits++ === 0) here.put(4, 2, 'Family Medicine', 2)
      return push.call(here.calls, name)
    }
    expect(await save(here, { step2: '255' })).toMatchObject({ saved: ['step2'] })
    expect(here.calls.filter((name) => name === 'change')).toHaveLength(2)
    expect([await valueOf(here, 'step2'), await valueOf(here, 'specialty')]).toEqual(['255', 'Family Medicine'])
  })
})

describe('Refresh', () => {
  const short = '=IMGFIT(A2:K2)'
  const full = '=IMGFIT(A3:K3, PROFILE, A$1:K$1)'
  const refreshed = async (asOf: string) => {
    const here = openSample()
    here.put(2, 13, '')
    here.put(3, 13, '')
    Object.assign(here.cell(2, 13), { formula: short })
    Object.assign(here.cell(3, 13), { formula: full })
    here.put(3, 2, asOf, 2)
    expect(await here.client.refresh()).toEqual({ asOf: '2026-11-24' })
    const written = here.host.changes.flatMap((change) =>
      change.kind === 'cells' ? change.cells.flat().flatMap(({ formula }) => formula ?? []) : [],
    )
    return { here, written }
  }

  test('sets As of to today, and the short forms, which follow no edit, are worked out anew', async () => {
    const { here, written } = await refreshed('2026-11-01')
    expect(await valueOf(here, 'asOf')).toBe('2026-11-24')
    expect(written).toEqual([short])
  })

  test('on the same day works out everything anew', async () => {
    expect((await refreshed('2026-11-24')).written).toEqual([short, full])
  })

  test('gives a profile without the line one', async () => {
    const here = openSample({ Profile: [['IMG type', 'US IMG']] })
    await here.client.refresh()
    expect(await valueOf(here, 'asOf')).toBe('2026-11-24')
  })
})
