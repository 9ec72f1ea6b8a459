import type { PlainRow, Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import { disputedResult } from './disputed.ts'
import { type PlainJudge, plainJudge } from './judge.ts'
import { type Result, resultOf } from './result.ts'
import type { RuleSet } from './ruleset.ts'
import { shaped } from './shape.ts'
import { variantsOf } from './variants.ts'

export interface Judge extends PlainJudge {
  score(row: Row): Result
}

/** Makes a profile ready to score any number of rows, those too whose sources disagree. */
export const compile = (profile: Profile, rules?: RuleSet): Judge => {
  const plainly = plainJudge(profile, rules)
  const { me, judge } = plainly
  return {
    ...plainly,
    score(row) {
      const plain = shaped(row)
      if (plain !== undefined) return resultOf(judge(plain), me)
      const { rows, visas, says } = variantsOf(row) ?? { rows: [row as PlainRow], visas: false, says: '' }
      return disputedResult(
        rows.map((one) => judge(one, visas)),
        says,
        me,
      )
    },
  }
}
