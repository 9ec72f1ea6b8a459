import { describe, expect, test } from 'vitest'
import { enUS } from '../../../shared/tracker/cell.ts'
import { before, edited, problemOf } from '../../../apps-script/sidebar/profile/draft.ts'

const step2 = { id: 'step2', title: 'Step 2 CK score', note: '', kind: 'number', value: '244' }
const step3 = { id: 'step3', title: 'Step 3', note: '', kind: 'choice', value: '' }

describe('What is typed in the Profile panel', () => {
  test('is a change until it is saved', () => {
    expect(edited({}, step2, '250')).toEqual({ step2: '250' })
  })
  test('typed back to what is saved is no change', () => {
    expect(edited({ step2: '250', step3: 'passed' }, step2, ' 244 ')).toEqual({ step3: 'passed' })
  })
  test('emptied is a change', () => {
    expect(edited({}, step2, '')).toEqual({ step2: '' })
  })
  test('an undo of a save writes back what stood, a blank too', () => {
    const form = { groups: [{ title: 'Exams', fields: [step2, step3] }], problems: [], locale: enUS }
    expect(before(form, { step3: 'passed' })).toEqual({ step3: '' })
  })
})

test.each(['step2', 'Step 2 CK score', 'profile.step2'])('a problem of "%s" stands beside its field', (field) => {
  expect(problemOf([{ field, says: 'cannot be read.' }], step2)).toBe('cannot be read.')
})
