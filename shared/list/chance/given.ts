import type { GivenChance } from '../../contract/messages.ts'
import type { Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'
import { rounded } from '../numbers/digits.ts'
import { type Chance, chancesFor, rangeOf } from './chance.ts'

/** The chance of an interview of any number of rows, as a result gives it; undefined for a row without a specialty. */
export const givenChances = (profile: Profile): ((row: Row) => GivenChance | undefined) => {
  const { estimate } = chancesFor(profile)
  return (row) => {
    const one = estimate(row)
    if (!one) return undefined
    const { mean, status } = one
    const [low, high] = rangeOf(one)
    return { ...rounded({ mean, low, high }), status }
  }
}

/** The same with what it rests on: dearer, and told of few rows at a time. */
export const tracedChances = (profile: Profile): ((row: Row) => GivenChance | undefined) => {
  const { chance } = chancesFor(profile)
  return (row) => {
    const one = chance(row)
    if (!one) return undefined
    const { mean, low, high, status, ...because } = one
    return rounded({ mean, low, high, status, because })
  }
}

/** A chance that came with what it rests on, as one worked out here. */
export const chanceGiven = (given: GivenChance | undefined): Chance | undefined =>
  given?.because && { ...given.because, mean: given.mean, low: given.low, high: given.high, status: given.status }
