import { expect, test } from 'vitest'
import { columnLetters, columnNumber, firstAddress } from '../../../apps-script/sheet/address.ts'

test.each([
  ['=IMGFIT(A5:Z5)', { row: 5, column: 1 }],
  ['=IMGFIT($B$5:Z5; PROFILE)', { row: 5, column: 2 }],
  ["=IMGFIT('My list'!AA3:AC3)", { tab: 'My list', row: 3, column: 27 }],
  ["=IMGFIT('It''s'!A3)", { tab: "It's", row: 3, column: 1 }],
  ['=IF(A1=""; ""; IMGFIT(B5:Z5))', { row: 5, column: 2 }],
  ['=IMGFIT(Programs!A5:Z5)', { tab: 'Programs', row: 5, column: 1 }],
  ['=IMGFIT(ROW())', undefined],
  ['', undefined],
])('the first address of %s is %j', (formula, address) => expect(firstAddress(formula)).toEqual(address))

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (number, letters) => {
  expect([columnLetters(number), columnNumber(letters)]).toEqual([letters, number])
})
