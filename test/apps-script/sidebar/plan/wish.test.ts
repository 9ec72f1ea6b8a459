import { describe, expect, test } from 'vitest'
import { problemsOf, questionOf, type Wish, wishFor } from '../../../../apps-script/sidebar/plan/wish.ts'

const wish = (budget: string): Wish => ({ ...wishFor({ profile: {} }), budget })
const budgetOf = (text: string): number | undefined =>
  questionOf({ profile: {}, lacks: undefined, candidates: [], unread: [] }, wish(text), new Map()).request.budget

describe('A budget as it was typed', () => {
  test.each([
    ['1500', 1500],
    ['$1,500', 1500],
    ['1.500', 1500],
    ['1 500', 1500],
    ['1,500.50', 1500.5],
    ['1.500,50', 1500.5],
    ['12.5', 12.5],
    ['0', 0],
    ['', undefined],
  ])('%j is %d dollars, whatever the country', (text, dollars) => {
    expect(problemsOf(wish(text))).toEqual({})
    expect(budgetOf(text)).toBe(dollars)
  })

  test.each(['lots', '1.5.0', '12,34,56', '-5', '1e3', '1.5000', '.'])('%j is none, and says so', (text) =>
    expect(problemsOf(wish(text))).toEqual({ budget: 'Dollars, such as 1500.' }),
  )
})
