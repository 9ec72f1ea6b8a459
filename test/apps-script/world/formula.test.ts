import { describe, expect, test } from 'vitest'
import { canonicalFormula, engineFormula, movedFormula, shownFormula } from '../../../apps-script/local/book/formula.ts'

const rowsOf = (sheet?: string): number => (sheet === 'Profile' ? 40 : 1000)

describe('A formula of the tool reads in the engine and back', () => {
  test.each([
    ['=IMGREPORT(A1:Z;PROFILE)', '=IMGREPORT(A1:Z1000,PROFILE)'],
    ['=IMGFIT(A5:Z5; PROFILE; A$1:Z$1)', '=IMGFIT(A5:Z5, PROFILE, A$1:Z$1)'],
    ['=IMGREPORT(A1:Z;Profile!A1:B)', '=IMGREPORT(A1:Z1000,Profile!A1:B40)'],
    ["=IMGREPORT('My tab'!$A$3:$Z;PROFILE)", "=IMGREPORT('My tab'!$A$3:$Z1000,PROFILE)"],
    ['=IMGSEARCH("a;b;A1:Z";2)', '=IMGSEARCH("a;b;A1:Z",2)'],
    ['=SUM({1,2;3,4};5)', '=SUM({1,2;3,4},5)'],
    ['=SUM(A:A)', '=SUM(A:A)'],
    ['=LOG10(A1)', '=LOG10(A1)'],
  ])('%s → %s', (written, engine) => {
    expect(engineFormula(written, 'en_US', rowsOf)).toBe(engine)
    expect(shownFormula(engine, 'en_US', rowsOf)).toBe(canonicalFormula(written, 'en_US'))
  })

  test('in a locale with decimal commas the comma is the decimal mark', () => {
    expect(engineFormula('=SUM(1,5;A1)', 'de_DE', rowsOf)).toBe('=SUM(1.5,A1)')
    expect(canonicalFormula('=SUM(1,5;A1)', 'de_DE')).toBe('=SUM(1,5;A1)')
  })
})

describe('A formula follows its cells when rows move', () => {
  const insertTwoAtThree = { row: (row: number) => (row < 3 ? row : row + 2), column: (column: number) => column }
  const deleteThree = {
    row: (row: number) => (row === 3 ? undefined : row > 3 ? row - 1 : row),
    column: (column: number) => column,
  }
  test.each([
    ['=SUM(A2:A4)', '=SUM(A2:A6)', '=SUM(A2:A3)'],
    ['=A3', '=A5', '=#REF!'],
    ['=IMGREPORT(A1:Z;PROFILE)', '=IMGREPORT(A1:Z;PROFILE)', '=IMGREPORT(A1:Z;PROFILE)'],
    ['=Other!A5', '=Other!A5', '=Other!A5'],
    ['="A5"', '="A5"', '="A5"'],
    ['=$B$5+B$5', '=$B$7+B$7', '=$B$4+B$4'],
  ])('%s → %s, %s', (formula, inserted, deleted) => {
    expect(movedFormula(formula, 'Programs', 'Programs', insertTwoAtThree)).toBe(inserted)
    expect(movedFormula(formula, 'Programs', 'Programs', deleteThree)).toBe(deleted)
  })
})
