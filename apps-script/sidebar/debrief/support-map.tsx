import type { JSX } from 'preact'
import { KIND_FROM, placeWords, type Quadrant } from '../../../shared/debrief/map.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import type { Target } from '../roster/target.ts'
import { capital, count, dayWords } from '../words.ts'
import type { Standing, Standings } from './reading.ts'

const WIDE = 276
const HIGH = 240

/** Where a share of support lies, from the top. */
const down = (share: number): number => 8 + (1 - share) * (HIGH - 16)
const LINE = down(KIND_FROM)

const quadrants: readonly { readonly id: Quadrant; readonly x: number; readonly isKind: boolean }[] = [
  { id: 'closed but kind', x: 0, isKind: true },
  { id: 'thrive', x: WIDE / 2, isKind: true },
  { id: 'avoid', x: 0, isKind: false },
  { id: 'accepted but alone', x: WIDE / 2, isKind: false },
]

/** Accepts and supports, two axes: each program a point with what its support can still be, and its evidence below. */
export const SupportMap = ({
  standings: { all },
  chosen,
}: {
  standings: Standings
  chosen: Target | undefined
}): JSX.Element => {
  const placed = all.filter(({ at }) => at.quadrant !== undefined)
  const begun = all.filter(({ at, support }) => at.quadrant === undefined && support.looked.length > 0)
  const bare = all.length - placed.length - begun.length
  const isChosen = ({ key, name }: Standing): boolean =>
    chosen !== undefined && (chosen.rowId === '' ? name === chosen.name : key === chosen.rowId)
  const says = quadrants.map(({ id }) => `${placed.filter(({ at }) => at.quadrant === id).length} ${id}`).join(', ')
  return (
    <section aria-label="Accepts and supports">
      <h3>Accepts × supports</h3>
      <p class="small">
        Right of the middle: IMG-friendly or IMG-open for you. Up: support that was found, half where only the program
        says so. The line is what it can still be. An estimate from what was looked at, not a verdict.
      </p>
      <svg
        class="support-map"
        role="img"
        aria-label={`Of ${placed.length} programs on the map: ${says}.`}
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        width="100%"
      >
        {quadrants.map(({ id, x, isKind }) => (
          <rect
            key={id}
            class={`quadrant ${id === 'thrive' ? 'good' : ''}`}
            x={x}
            y={isKind ? 0 : LINE}
            width={WIDE / 2}
            height={isKind ? LINE : HIGH - LINE}
          />
        ))}
        {placed.map((one) => (
          <Point key={one.key} one={one} isChosen={isChosen(one)} />
        ))}
        {quadrants.map(({ id, x, isKind }) => (
          <text key={id} aria-hidden="true" x={x + 6} y={isKind ? 15 : LINE + 14}>
            {capital(id)}
          </text>
        ))}
      </svg>
      <div class="scale small" aria-hidden="true">
        <span>takes few IMGs</span>
        <span>takes many</span>
      </div>
      {bare === 0 ? null : <p class="small">{count(bare, 'program')} not researched: not on the map, and not low.</p>}
      {[
        ...quadrants.map(({ id }) => ({ title: id as string, ones: placed.filter(({ at }) => at.quadrant === id) })),
        { title: 'not placed yet', ones: begun },
      ].map(({ title, ones }) =>
        ones.length === 0 ? null : (
          <Disclosure
            key={title}
            open={ones.some(isChosen)}
            summary={`${capital(title)}: ${count(ones.length, 'program')}`}
          >
            <ul class="lines">
              {ones.map((one) => (
                <li key={one.key}>
                  <Evidence one={one} isChosen={isChosen(one)} />
                </li>
              ))}
            </ul>
          </Disclosure>
        ),
      )}
    </section>
  )
}

const Point = ({ one: { at, name }, isChosen }: { one: Standing; isChosen: boolean }): JSX.Element | null => {
  if (at.x === undefined || at.y === undefined) return null
  const x = at.x * WIDE
  return (
    <g class={isChosen ? 'point chosen' : 'point'}>
      <title>{name}</title>
      <line x1={x} x2={x} y1={down(at.y.low)} y2={down(at.y.high)} />
      <circle cx={x} cy={down(at.y.mid)} r={isChosen ? 6 : 4} />
    </g>
  )
}

const percentOf = (share: number): string => `${Math.round(100 * share)} %`

const Evidence = ({
  one: { name, specialty, support, at },
  isChosen,
}: {
  one: Standing
  isChosen: boolean
}): JSX.Element => (
  <Disclosure
    open={isChosen}
    summary={
      <>
        <strong>{name}</strong>
        <span class="origin">
          {specialty === undefined ? '' : `${specialty} · `}
          {at.quadrant === undefined ? `${placeWords(at)} · ` : ''}
          {support.score === undefined
            ? 'support not known'
            : `support ${percentOf(support.score)} of what was looked at, ${percentOf(support.low)}–${percentOf(support.high)} in all`}
        </span>
      </>
    }
  >
    <ul class="plain-list">
      {support.looked.map(({ id, answer, credit, witnesses }) => (
        <li key={id}>
          <span class="fact-title">{columnOf(id).header}:</span> {answer}
          <span class="origin">
            {credit === 1 ? 'full credit' : credit === 0.5 ? 'half: only the program says so' : 'no credit'}
          </span>
          {witnesses.map(({ by, stage, day, what }) => (
            <span key={`${day}${what}`} class="origin">
              {[by, stage, day === undefined ? undefined : dayWords(day)].filter(Boolean).join(', ')}
              {what === undefined ? '' : `: ${what}`}
            </span>
          ))}
        </li>
      ))}
    </ul>
    {support.open.length === 0 ? null : (
      <p class="small">Not looked at: {support.open.map((id) => columnOf(id).header).join(', ')}.</p>
    )}
  </Disclosure>
)
