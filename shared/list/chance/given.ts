import type { GivenChance } from '../../contract/messages.ts'
import type { Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'
import { chancesFor, rangeOf } from './chance.ts'
import { rounded } from '../numbers/digits.ts'

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
