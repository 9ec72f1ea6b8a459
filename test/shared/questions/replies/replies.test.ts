import { describe, expect, test } from 'vitest'
import { readReply } from '../../../../shared/questions/replies/reply.ts'
import { anotherHand } from './another-hand.ts'
import { anotherHandAgain } from './another-hand-again.ts'
import { further } from './further.ts'
import { later } from './later.ts'
import { plainAnswers } from './plain-answers.ts'
import { type Case, thirty } from './thirty.ts'
import { whole } from './whole.ts'

const told = ({ reply }: Case) => {
  const { proposals, contradictions } = readReply(reply, 2027)
  return {
    says: Object.fromEntries(
      proposals.flatMap(({ field, value, follows }) => (follows === undefined ? [[field, value]] : [])),
    ),
    against: contradictions.map(({ field }) => field).sort(),
  }
}
const expected = ({ says, against = [] }: Case) => ({ says, against: [...against].sort() })

describe('Thirty answers', () => {
  test.each(thirty.map((one) => [one.reply, one] as const))('%s', (_, one) => expect(told(one)).toEqual(expected(one)))
})
describe('Answers that mislead', () => {
  test.each(further.map((one) => [one.reply, one] as const))('%s', (_, one) => expect(told(one)).toEqual(expected(one)))
})
describe('Whole letters, and odd ones', () => {
  test.each(whole.map((one) => [one.reply, one] as const))('%s', (_, one) => expect(told(one)).toEqual(expected(one)))
})
describe('Answers written last', () => {
  test.each(later.map((one) => [one.reply, one] as const))('%s', (_, one) => expect(told(one)).toEqual(expected(one)))
})

describe('Answers in another hand', () => {
  test.each([...anotherHand, ...anotherHandAgain, ...plainAnswers].map((one) => [one.reply, one] as const))(
    '%s',
    (_, one) => expect(told(one)).toEqual(expected(one)),
  )
})

describe('An answer', () => {
  test('every fact rests on words that stand in it', () => {
    for (const { reply } of [
      ...thirty,
      ...further,
      ...whole,
      ...later,
      ...anotherHand,
      ...anotherHandAgain,
      ...plainAnswers,
    ])
      for (const { sentence } of readReply(reply).proposals)
        for (const part of sentence.split(' … ')) expect(reply.replace(/\s+/g, ' ')).toContain(part)
  })
  test('that settles nothing says so, and why', () => {
    expect(readReply('I believe we sponsor J-1, but I am not sure.')).toMatchObject({
      couldNotTell: true,
      unclear: [{ why: 'hedged' }],
    })
    expect(readReply('Visa rules are on our website.').unclear).toMatchObject([{ why: 'refers elsewhere' }])
    expect(readReply('').couldNotTell).toBe(true)
  })
})
