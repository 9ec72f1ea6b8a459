import type { JSX } from 'preact'
import { type Count, type GroupCount, shareWords } from '../../../shared/roster/index.ts'
import { Pair } from '../parts/pairs.tsx'
import { capital } from '../words.ts'
import type { RosterWork } from './use-roster.ts'

/** The live counts: a picture that is a table, what they are made of, and what the rules make of them. */
export const Counts = ({ work }: { work: RosterWork }): JSX.Element | null => {
  const { count, facts, verdict } = work
  if (count === undefined || facts === undefined) return null
  const { all, countries, chiefs } = count
  return (
    <section aria-label="Counts">
      <h3>IMGs among the residents</h3>
      <p role="status" class="count-line">
        <strong>{all.share === undefined ? 'Not known yet' : shareWords(all.share)}</strong>
      </p>
      <Picture groups={count.groups} all={all} />
      {all.known === 0 ? null : (
        <dl class="pairs after-pairs">
          <Pair name="Schooled in">
            US {all.us}, Canada {all.canada}, elsewhere {all.imgs}
            {all.known < all.residents ? `, not known ${all.residents - all.known}` : ''}
          </Pair>
          {countries.length === 0 ? null : (
            <Pair name="Countries">
              {countries.map(({ country, residents }) => `${country} ${residents}`).join(', ')}
            </Pair>
          )}
          <Pair name="US IMGs">{citizenWords(all)}</Pair>
          <Pair name="My country">{all.ownCountry ?? 'your profile does not name it'}</Pair>
          <Pair name="My school">{all.ownSchool}</Pair>
          {chiefs.residents === 0 ? null : (
            <Pair name="Chiefs">
              {chiefs.known < chiefs.residents ? 'not known' : `${chiefs.imgs} of ${chiefs.residents} are IMGs`}
            </Pair>
          )}
        </dl>
      )}
      {facts.notes.length === 0 ? null : (
        <ul class="advice">
          {facts.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {verdict === undefined || all.known === 0 ? null : (
        <div class="card">
          <p>
            <strong>{capital(verdict.verdict)}</strong> ({verdict.because})
          </p>
          <p class="small">{trendWords(verdict)}</p>
        </div>
      )}
    </section>
  )
}

const citizenWords = ({ usImgs, nonUsImgs, imgs }: Count): string =>
  imgs === 0 ? 'no IMG' : usImgs === undefined ? 'not known: tick them above' : `${usImgs}; non-US ${nonUsImgs ?? 0}`

const trendWords = ({ stable, falling, usual }: NonNullable<RosterWork['verdict']>): string => {
  const trend = falling
    ? 'Each of the last three classes has a lower share.'
    : stable === undefined
      ? 'Stability is not known: it takes three classes.'
      : stable
        ? 'The last three classes are close together.'
        : 'The last three classes are far apart.'
  return usual === undefined ? trend : `${trend} 30–60 % and stable: ${usual ? 'yes' : 'no'}.`
}

/** A bar a class, the 95 % interval drawn on it; the same in figures beside it. */
const Picture = ({ groups, all }: { groups: readonly GroupCount[]; all: Count }): JSX.Element | null => {
  const shown = groups.filter(({ counted }) => counted)
  if (shown.length === 0) return null
  return (
    <table class="shares">
      <caption class="sr">IMGs by class, with the range that the true share most likely lies in</caption>
      <thead>
        <tr>
          <th scope="col">Class</th>
          <th scope="col">
            <span class="scale">
              <span>0 %</span>
              <span>50</span>
              <span>100</span>
            </span>
          </th>
          <th scope="col">IMGs</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((group) => (
          <Line key={group.id} title={titleOf(group)} count={group} />
        ))}
        {shown.length < 2 ? null : <Line title="All" count={all} last />}
      </tbody>
    </table>
  )
}

const titleOf = ({ entered, label }: GroupCount): string => (entered === undefined ? label : String(entered))

const Line = ({
  title,
  count: { share },
  last = false,
}: {
  title: string
  count: Count
  last?: boolean
}): JSX.Element => (
  <tr class={last ? 'last' : undefined}>
    <th scope="row">{title}</th>
    <td>
      {share === undefined ? (
        <span class="not-known">not known</span>
      ) : (
        <>
          <svg class="share" width="100%" height="16" aria-hidden="true">
            <rect class="track" x="0" y="4" width="100%" height="8" rx="2" />
            <rect class="bar" x="0" y="4" width={`${share.percent}%`} height="8" rx="2" />
            <rect class="range" x={`${share.low}%`} y="7.25" width={`${share.high - share.low}%`} height="1.5" />
            {[share.low, share.high].map((end) => (
              <svg key={end} x={`${end}%`} overflow="visible">
                <rect class="range" x="-0.75" y="3" width="1.5" height="10" />
              </svg>
            ))}
          </svg>
          <span class="sr">
            most likely {Math.round(share.low)} to {Math.round(share.high)} %
          </span>
        </>
      )}
    </td>
    <td class="tabular">{share === undefined ? '–' : `${share.imgs} of ${share.of}`}</td>
  </tr>
)
