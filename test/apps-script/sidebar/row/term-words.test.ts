import { expect, test } from 'vitest'
import { termWords } from '../../../../apps-script/sidebar/row/term-words.ts'

test.each([
  [0.5, 0.4, 'raises the odds, about 1.6 times (1.0–2.8)'],
  [-0.8, 0.4, 'lowers the odds, about 2.2 times (1.3–3.7)'],
  [0.5, 0, 'raises the odds, about 1.6 times'],
  [0.03, 0.3, 'hardly changes it'],
])('a step of %d ± %d on the logit: %s', (shift, error, says) =>
  expect(termWords({ topic: 'your own state', shift, error, guess: false })).toBe(says),
)

test('what is not known says so, and no figure', () =>
  expect(termWords({ topic: 'your Step 2 CK', shift: 0, error: 0.4, guess: true })).not.toMatch(/\d\.\d/))
