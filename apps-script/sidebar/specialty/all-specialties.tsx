import type { JSX } from 'preact'
import { byVisa, matchRates, survey, surveyYear, valued, valuedWords } from '../../../shared/guidance/index.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { markWords } from '../../../shared/seasons/source.ts'
import { PrintedLine } from './printed-line.tsx'

/** What holds for no specialty alone: match rates by year, and what program directors say they look at. */
export const AllSpecialties = (): JSX.Element => (
  <section aria-label="All specialties">
    <h3>All specialties</h3>
    <Disclosure
      open
      summary={
        <span>
          What program directors value <span class="small">{surveyYear}</span>
        </span>
      }
    >
      <dl class="figure-list tabular">
        {valued.map((one) => (
          <div key={one.id}>
            <dt>{one.name}</dt>
            <dd>{valuedWords(one)}</dd>
          </div>
        ))}
      </dl>
      <p class="small">
        Over all specialties, and old: Step 1 led it then and has no score now. US clinical experience and the years
        since graduation are not among the figures known here.
      </p>
      <PrintedLine printed={survey} />
    </Disclosure>
    <Disclosure summary={<span>Match rate of IMGs by year</span>}>
      <table class="shares">
        <caption class="sr">Percent of IMGs in a Match who matched to a first-year place</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Non-US</th>
            <th scope="col">US</th>
          </tr>
        </thead>
        <tbody>
          {matchRates('non-US IMG').map(({ year, percent, mark }, at) => (
            <tr key={year}>
              <th scope="row">
                {year}
                {mark === 'V' ? '' : ' *'}
              </th>
              <td>{Math.round(percent)} %</td>
              <td>{Math.round(matchRates('US IMG')[at]?.percent ?? 0)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">
        In 2026, of non-US IMGs who needed a visa {Math.round(byVisa.yes)} %, of the others {Math.round(byVisa.no)} %. *{' '}
        {markWords.S}.
      </p>
    </Disclosure>
  </section>
)
