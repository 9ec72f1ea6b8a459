import { type Place, placeOf } from '../../../shared/debrief/map.ts'
import { linesAbout, type Support, supportOf } from '../../../shared/debrief/support.ts'
import { type Weights, weightLine, weightsIn } from '../../../shared/debrief/weights.ts'
import { plainJudge } from '../../../shared/rules/index.ts'
import { supportIds } from '../../../shared/rules/support.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import { supports } from '../../../shared/tabs/supports.ts'
import { type Candidate, readSheet } from '../plan/reading.ts'
import type { Script } from '../script.ts'
import { addLines, changeLines, readOwnTab } from '../tabs/own-tab.ts'

/** One program with what was found on its support, and where that puts it. */
export interface Standing {
  readonly key: string
  readonly name: string
  readonly place: string
  readonly specialty: string | undefined
  readonly support: Support
  readonly at: Place
}

export interface Standings {
  readonly all: readonly Standing[]
  readonly lines: readonly Line<typeof supports>[]
  readonly weights: Weights
}

/** Every program of the file, judged and weighed. It only looks. */
export const readStandings = async (script: Pick<Script, 'look'>): Promise<Standings> => {
  const { candidates, profile } = await readSheet(script)
  const lines = (await readOwnTab(script, supports))?.lines ?? []
  const weights = weightsIn(lines)
  const { judge } = plainJudge(profile)
  const standing = (one: Candidate): Standing => {
    const rowId = one.key === one.place ? '' : one.key
    const support = supportOf(one.cells, linesAbout(lines, { rowId, name: one.name }), weights)
    const { forMe, seen } = judge(one.cells)
    const { key, name, place, specialty } = one
    return { key, name, place, specialty, support, at: placeOf(forMe.verdict, seen.share?.mid, support) }
  }
  return { all: candidates.map(standing), lines, weights }
}

/** Keeps what each indicator counts, in lines of the same tab: changed where they are, added where not. */
export const keepWeights = async (
  script: Pick<Script, 'look' | 'change'>,
  lines: readonly Line<typeof supports>[],
  weights: Weights,
): Promise<void> => {
  const found = supportIds.map((id) => ({ id, line: weightLine(lines, id) }))
  await changeLines(
    script,
    supports,
    found.flatMap(({ id, line }) =>
      line === undefined || line.said.weight === weights[id] ? [] : [[line, { weight: weights[id] }] as const],
    ),
  )
  const fresh = found.filter(({ line }) => line === undefined).map(({ id }) => ({ indicator: id, weight: weights[id] }))
  if (fresh.length > 0) await addLines(script, supports, fresh)
}
