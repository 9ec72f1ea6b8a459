import { ENOUGH_PEOPLE } from '../../server/model/fit.ts'
import { fittedSpecialties } from '../../shared/list/chance/model.ts'
import { rankListFigures } from '../../shared/list/chance/rank-lists.ts'
import { specialtyOf } from '../../shared/seasons/specialties.ts'
import { round } from './harness.ts'

/**
 * What the parameters that ship say of those who certified a rank list, for every specialty of which there are enough:
 * to be held against what was published.
 */
export const model = async (): Promise<Record<string, unknown>> => ({
  model: {
    specialties: fittedSpecialties()
      .filter(({ people }) => people >= ENOUGH_PEOPLE)
      .map(({ code, people, level, ranked, shock }) => {
        const said = rankListFigures({ level: level.value, ranked: ranked.value, shock: shock.value })
        return {
          specialty: printed[code] ?? specialtyOf(code),
          match_rate: round(said.matchRate, 4),
          ranks_mean_matched: round(said.ranksMatched, 2),
          ranks_mean_unmatched: round(said.ranksUnmatched, 2),
          people,
        }
      }),
  },
})

/** As the published table names them, where that is not our own name. */
const printed: Readonly<Record<string, string>> = {
  300: 'Pathology-Anatomic and Clinical',
  440: 'Surgery-General',
}
