import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { RowAsking } from '../../../shared/questions/choose.ts'
import { lettersTo } from '../../../shared/questions/tasks.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { markOf } from '../plan/words.ts'
import { dayWords } from '../words.ts'
import type { Questions } from './reading.ts'

const SHOWN = 8

interface Worth {
  readonly at: number
  readonly asking: RowAsking
}

/** The programs whose answers would change the list most, and what they are worth together. */
export const WorthAsking = ({ found }: { found: Questions }): JSX.Element => {
  const best = useMemo(
    () =>
      found.rows
        .map((_, at): Worth => ({ at, asking: found.asker.row(at, 'coordinator') }))
        .filter(({ at, asking: { worth } }) => {
          const { key: rowId = '', name: program = '' } = found.candidates[at] ?? {}
          // who was asked already is not asked again
          return worth.mean > 0 && lettersTo(found.lines, { rowId, program }).letters.length === 0
        })
        .sort((a, b) => b.asking.worth.mean - a.asking.worth.mean)
        .slice(0, SHOWN),
    [found],
  )
  return (
    <Disclosure summary={<strong>Programs worth asking</strong>}>
      {best.length === 0 ? (
        <p>No answer would change your list now: nothing that decides is open, or the letters are out.</p>
      ) : (
        <>
          <p>{together(best)}</p>
          <ol class="worth">
            {best.map(({ at, asking: { chosen } }) => (
              <li key={found.candidates[at]?.key}>
                {found.candidates[at]?.name}
                <span class="origin">{found.candidates[at]?.place}</span>
                <span class="origin">
                  {[...new Set(chosen.filter(({ worth }) => worth > 0).map(({ topic }) => topic))].join(', ')}
                </span>
              </li>
            ))}
          </ol>
          <p class="small">Select the row of one in the sheet, and this page follows. As of {dayWords(found.today)}.</p>
        </>
      )}
    </Disclosure>
  )
}

/** Never without its range and its mark. */
const together = (best: readonly Worth[]): string => {
  const sum = (end: 'mean' | 'low' | 'high'): number => best.reduce((all, { asking }) => all + asking.worth[end], 0)
  const figure = (many: number): string => (many < 10 ? String(Math.round(many * 10) / 10) : String(Math.round(many)))
  const status = best.some(({ asking }) => asking.status === 'prior only') ? 'prior only' : 'calibrated'
  const mean = sum('mean')
  return `Asking ${best.length === 1 ? 'this program' : `these ${best.length} programs`} is worth as much as about ${figure(mean)} (${figure(sum('low'))}–${figure(sum('high'))}) more application${mean === 1 ? '' : 's'}${markOf(status)}.`
}

export const askedWords = (askedOn: string | undefined, answeredOn: string | undefined, whom = ''): string =>
  answeredOn !== undefined
    ? `Asked ${dayWords(askedOn ?? '')}, answered ${dayWords(answeredOn)}${whom && ` (${whom})`}.`
    : `Asked ${askedOn === undefined ? 'before' : dayWords(askedOn)}${whom && ` (${whom})`}, no answer noted yet.`
