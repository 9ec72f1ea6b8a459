import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { RankCheck } from '../../../shared/list/rank/rank.ts'
import { isWaived } from '../../../shared/tabs/rank-list.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { sentence, withDays } from '../words.ts'
import { LineDetails } from './line-details.tsx'
import type { Entry } from './reading.ts'
import type { Ranking } from './use-rank.ts'
import { flagsOf, matchWords } from './words.ts'

/** The list in its order, each line with the way up and down. */
export const RankLines = ({ ranking, check }: { ranking: Ranking; check: RankCheck }): JSX.Element => {
  const { ranked } = ranking.order
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<string | undefined>(undefined)
  useEffect(() => {
    // a line that is put elsewhere in the page loses the focus: its button gets it back
    const { current: label } = moved
    moved.current = undefined
    if (label === undefined) return
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.rank-moves > button') ?? [])]
    buttons.find((one) => one.getAttribute('aria-label') === label)?.focus()
  }, [ranked])
  const move = (entry: Entry, by: -1 | 1, label = labelOf(entry, by)): void => {
    moved.current = label
    ranking.move(entry, by)
  }
  return (
    <ol class="rank-lines" ref={list}>
      {ranked.map((entry, at) => (
        <li key={entry.key}>
          <div class="rank-head">
            <span class="rank-number">
              <span class="sr">Rank </span>
              {at + 1}
            </span>
            <div class="rank-name">
              <strong>{entry.name}</strong>
              <span class="origin">{entry.specialty ?? 'specialty not known'}</span>
              <span class="origin">
                {check.ranks[at] === undefined
                  ? 'No chance can be shown without a specialty.'
                  : `Matched here or above: ${matchWords(check.ranks[at])}`}
              </span>
              <Marks entry={entry} at={at} check={check} />
            </div>
            <div
              class="rank-moves"
              onKeyDown={(event) => {
                const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
                if (by === undefined) return
                event.preventDefault()
                // the arrow moves the line; the button that has the focus keeps it
                move(entry, by, event.target instanceof Element ? (event.target.getAttribute('aria-label') ?? '') : '')
              }}
            >
              <Move entry={entry} by={-1} end={at === 0} move={move} />
              <Move entry={entry} by={1} end={at === ranked.length - 1} move={move} />
            </div>
          </div>
          {flagsOf(entry, ranked.slice(0, at)).map((says) => (
            <p key={says} class="rank-flag">
              {says}
            </p>
          ))}
          <Disclosure summary={<span class="small">More of rank {at + 1}</span>}>
            <LineDetails ranking={ranking} check={check} entry={entry} at={at} />
          </Disclosure>
        </li>
      ))}
    </ol>
  )
}

const labelOf = ({ name }: Entry, by: -1 | 1): string => `Move ${name} ${by < 0 ? 'up' : 'down'}`

const Move = ({
  entry,
  by,
  end,
  move,
}: {
  entry: Entry
  by: -1 | 1
  end: boolean
  move: (entry: Entry, by: -1 | 1) => void
}): JSX.Element => (
  <button
    type="button"
    aria-label={labelOf(entry, by)}
    aria-disabled={end}
    onClick={end ? undefined : () => move(entry, by)}
  >
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d={by < 0 ? 'M2.5 8 6 4 9.5 8' : 'M2.5 4 6 8 9.5 4'} fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  </button>
)

/** How its visa facts stand, and what it misses. */
const Marks = ({ entry, at, check }: { entry: Entry; at: number; check: RankCheck }): JSX.Element | null => {
  const isStale = check.stale.some(({ row }) => row === at)
  const missed = check.missed.find(({ row }) => row === at)
  if (!isStale && missed === undefined && !isWaived(entry.said)) return null
  return (
    <span class="plan-odds">
      {missed === undefined ? null : <span class="chip bad">✕ you miss: {missed.why}</span>}
      {isStale ? <span class="chip ask">? visa fact not fresh</span> : null}
      {isWaived(entry.said) ? <span class="chip good">✓ visa check waived</span> : null}
    </span>
  )
}

/** Lines of the tab without a rank: they are kept, and can be put back. */
export const Unranked = ({ ranking }: { ranking: Ranking }): JSX.Element | null => {
  const { unranked, addable } = ranking.order
  if (unranked.length === 0 && addable.length === 0) return null
  return (
    <section>
      <h3>Not ranked</h3>
      <ul class="facts">
        {unranked.map((entry) => (
          <li key={entry.key} class="rank-other">
            <span>
              {entry.name}
              <span class="origin">In the tab, without a rank</span>
            </span>
            <button type="button" class="quiet" onClick={() => ranking.putOn(entry)}>
              Rank <span class="sr">{entry.name}</span>
            </button>
          </li>
        ))}
        {addable.map((candidate) => (
          <li key={candidate.key} class="rank-other">
            <span>
              {candidate.name}
              <span class="origin">{sentence(withDays(`${candidate.cells.status ?? ''}, ${candidate.place}`))}</span>
            </span>
            <button type="button" class="quiet" onClick={() => ranking.add(candidate)}>
              Add <span class="sr">{candidate.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
