import { describe, expect, test } from 'vitest'
import { askedLine, lettersTo, thanksLine } from '../../../shared/questions/tasks.ts'

const of = { program: 'Example Harbor', rowId: 'r_1', whom: 'coordinator' } as const

describe('What stands of a letter', () => {
  test('the newest first, found by the row’s id whatever the program is called', () => {
    const lines = [
      { said: askedLine(of, [], '2026-08-01') },
      { said: askedLine({ ...of, program: 'Harbor' }, [], '2026-08-14') },
      { said: askedLine({ ...of, rowId: 'r_2' }, [], '2026-08-20') },
      { said: thanksLine(of, '2026-08-15') },
    ]
    const { letters, thanks } = lettersTo(lines, of)
    expect(letters.map(({ said }) => said.askedOn)).toEqual(['2026-08-14', '2026-08-01'])
    expect(thanks.map(({ said }) => said.due)).toEqual(['2026-08-17'])
  })
  test('by its name where the row has no id yet', () => {
    const lines = [{ said: askedLine({ ...of, rowId: '' }, [], '2026-08-01') }]
    expect(lettersTo(lines, { program: 'Example Harbor', rowId: '' }).letters).toHaveLength(1)
    expect(lettersTo(lines, { program: 'Example Hill', rowId: '' }).letters).toHaveLength(0)
  })
})
