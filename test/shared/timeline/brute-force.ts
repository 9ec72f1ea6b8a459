import * as fc from 'fast-check'
import { compile } from '../../../shared/rules/index.ts'
import { variantsOf } from '../../../shared/rules/variants.ts'
import type { PlainRow, Row } from '../../../shared/tracker/columns.ts'
import { fieldOf, type Profile } from '../../../shared/tracker/profile.ts'
import { type Consequences, moved, type Moves } from '../../../shared/timeline/moves.ts'
import { movable } from '../../../shared/timeline/readers.ts'
import { valueOf } from '../rules/anything.ts'
import { people } from '../rules/people.ts'

/** Every row judged with both profiles and compared whole: what a move changes, found without knowing why. */
export const byBruteForce = (rows: readonly Row[], profile: Profile, moves: Moves): Record<string, number[]> => {
  const [before, after] = [compile(profile), compile(moved(profile, moves))]
  const lists: Record<string, number[]> = { turned: [], shifted: [], reworded: [], warned: [] }
  rows.forEach((row, at) => {
    const [was, is] = [before.score(row), after.score(row)]
    if (JSON.stringify(was) !== JSON.stringify(is)) {
      const { why: _, ...rest } = was
      const { why: __, ...others } = is
      const same = JSON.stringify(rest) === JSON.stringify(others)
      const kind = same ? 'reworded' : was.tier === is.tier && was.verdict === is.verdict ? 'shifted' : 'turned'
      lists[kind]?.push(at)
    } else if (answers(before, row) !== answers(after, row)) lists['warned']?.push(at)
  })
  return lists
}

/** What every requirement answers of a row; of one whose sources disagree, for each reading. */
const answers = ({ judge }: ReturnType<typeof compile>, row: Row): string => {
  const { rows, visas } = variantsOf(row) ?? { rows: [row as PlainRow], visas: false }
  return JSON.stringify(rows.map((one) => judge(one, visas).outcomes))
}

export const found = ({ turned, shifted, reworded, warned }: Consequences): Record<string, number[]> => ({
  turned: turned.map(({ row }) => row),
  shifted: shifted.map(({ row }) => row),
  reworded: reworded.map(({ row }) => row),
  warned: warned.map(({ row }) => row),
})

const near = fc.constantFrom(
  '2026-06-20',
  '2026-07-29',
  '2026-08-01',
  '2026-08-26',
  '2026-08-28',
  '2026-11-23',
  '2026-12-15',
  '2027-01-31',
  '2027-02-01',
  '2027-03-03',
  '2027-03-04',
  '2027-05-01',
  '2027-05-02',
  '2027-07-01',
)

/** One date moved or more, near the season's edges or anywhere, or taken out. */
export const anyMoves = fc
  .subarray([...movable], { minLength: 1, maxLength: 2 })
  .chain((ids) =>
    fc.record(
      Object.fromEntries(ids.map((id) => [id, fc.oneof(near, valueOf(fieldOf(id).kind), fc.constant(undefined))])),
      { noNullPrototype: true },
    ),
  ) as fc.Arbitrary<Moves>

/** Applicants with most of it still ahead: no score, no certificate, Step 3 to come, and no miss that hides the rest. */
export const planning: fc.Arbitrary<Profile> = fc
  .tuple(people, fc.boolean(), fc.boolean(), fc.constantFrom('2026-08-10', '2026-09-10'), fc.boolean())
  .map(([{ full }, scored, needs, booked, dated]): Profile => {
    const { step2, step3By: _, ...open } = full
    return {
      ...open,
      ...(scored && step2 !== undefined ? { step2 } : { step2Date: booked }),
      schoolListed: 'yes',
      asOf: '2026-07-10',
      certified: 'no',
      certifiedBy: '2026-12-01',
      pathwayFiled: '2026-10-01',
      step1Date: '2023-05-01',
      step3: 'not yet',
      ...(dated ? { step3By: '2027-01-20' } : {}),
      ...(needs ? { imgType: 'non-US IMG', needsVisa: 'yes', workStatus: 'none' } : {}),
    }
  })
