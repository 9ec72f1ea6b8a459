import type { Child, FC } from 'hono/jsx'
import type { CalibrationAnswer } from '../../shared/contract/outcomes.ts'
import type { Calibration, Event } from '../../shared/list/chance/calibration.ts'
import { CalibrationCurve } from './calibration-curve.tsx'
import { monthWords, percents, shareWords } from './chance-words.ts'
import { capital, count } from './words.ts'

const all: readonly { event: Event; title: string; of: string; came: string }[] = [
  { event: 'interview', title: 'Interviews', of: 'application', came: 'an invitation came' },
  { event: 'match', title: 'Matches', of: 'list', came: 'there was a match' },
]

/** Chances that were said against what came: figures, a curve, and the same as a table. */
export const CalibrationPage: FC<{ answer: CalibrationAnswer }> = ({ answer: { smallest, interviews, matches } }) => {
  const found: Readonly<Record<Event, Calibration | undefined>> = { interview: interviews, match: matches }
  const shown = all.filter(({ event }) => found[event] !== undefined)
  return (
    <>
      <h1>How good the chances are</h1>
      <p class="where">Chances that IMGFIT said, against what came, as applicants told after the Match.</p>
      {shown.length === 0 ? <NoneYet smallest={smallest} /> : null}
      {all.map(({ event, title, of, came }) => {
        const calibration = found[event]
        if (calibration !== undefined)
          return <Section event={event} title={title} of={of} came={came} calibration={calibration} />
        return shown.length === 0 ? null : (
          <section aria-labelledby={`${event}-title`}>
            <h2 id={`${event}-title`}>{title}</h2>
            <p>Not shown yet: it takes {smallest} people who told of chances like each other’s.</p>
          </section>
        )
      })}
      <How smallest={smallest} />
    </>
  )
}

const NoneYet: FC<{ smallest: number }> = ({ smallest }) => (
  <section class="card" id="none">
    <h2>Nothing is known yet</h2>
    <p>
      It takes {smallest} people who told of chances like each other’s. Until then there is no figure here, and whether
      the chances hold for those who use IMGFIT is not known.
    </p>
    <p>
      To give yours after the Match: in the sheet’s sidebar, under <strong>More</strong>,{' '}
      <strong>After the Match</strong>.
    </p>
  </section>
)

const Section: FC<{ event: Event; title: string; of: string; came: string; calibration: Calibration }> = ({
  event,
  title,
  of,
  came,
  calibration,
}) => {
  const { people, n, brier, uninformed, curve, hidden, seasons, first, last } = calibration
  return (
    <section id={event} aria-labelledby={`${event}-title`}>
      <h2 id={`${event}-title`}>{title}</h2>
      <dl class="told-by">
        <Fact name="People">{people} or more</Fact>
        <Fact name={capital(`${of}s`)}>{n.toLocaleString('en-US')}</Fact>
        <Fact name="Match seasons">
          {seasons.length === 0 ? 'not told, too few people of each' : seasons.join(', ')}
        </Fact>
        <Fact name="Said">
          {first === undefined || last === undefined
            ? 'not told, too few people of each month'
            : first === last
              ? monthWords(first)
              : `${monthWords(first)} to ${monthWords(last)}`}
        </Fact>
        <Fact name="Brier score">
          {brier.toFixed(3)}
          <span class="secondary"> (lower is better; saying the same to all: {uninformed.toFixed(3)})</span>
        </Fact>
      </dl>
      <div class="told-curve">
        <div>
          <CalibrationCurve curve={curve} title={title} />
          <p class="hint">
            On the dashed line what came is what was said. At each point: how many {of}s, and the range that holds 8 of
            10 cases.
          </p>
        </div>
        <table class="reliability" id={`${event}-table`}>
          <caption>
            How often {came}
            {curve.length === 1 ? '' : ', by the chance that was said'}
          </caption>
          <thead>
            <tr>
              <th scope="col">Said</th>
              <th scope="col">Came</th>
              <th scope="col">{capital(`${of}s`)}</th>
              <th scope="col">People</th>
            </tr>
          </thead>
          <tbody>
            {curve.map((one) => (
              <tr>
                <th scope="row">
                  {percents(one.from, one.to)} %<span class="secondary"> mean {shareWords(one.said)}</span>
                </th>
                <td>
                  {shareWords(one.came)}
                  <span class="secondary"> {percents(one.low, one.high)} %</span>
                </td>
                <td>{one.n.toLocaleString('en-US')}</td>
                <td>{one.people}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden === 0 ? null : (
        <p class="hint">
          {count(hidden, 'stretch', 'stretches')} of chances {hidden === 1 ? 'is' : 'are'} left out, here and in every
          total: too few people told of {hidden === 1 ? 'it' : 'them'}, or none.
        </p>
      )}
    </section>
  )
}

const Fact: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const How: FC<{ smallest: number }> = ({ smallest }) => (
  <section aria-labelledby="how-title">
    <h2 id="how-title">How it is counted</h2>
    <ul class="plain">
      <li>
        Each range holds 8 of 10 cases that the numbers still allow. It counts that the applications of one person are
        alike, so it is wider than their number alone would make it.
      </li>
      <li>
        Nothing here is of fewer than {smallest} people, and nothing is left by subtracting one figure from another, or
        one day’s page from the next: outcomes are added by {smallest} new people or more at a time.
      </li>
      <li>
        A chance is said by the parameters of its season. Where a signal was sent that the sheet did not know of, more
        came than was said.
      </li>
      <li>
        Who tells is not everybody. Those for whom it went well may tell more often, and then what came looks better
        than it was.
      </li>
      <li>
        What is kept are numbers: a chance, and whether an invitation or a match came. No program, no profile. Whoever
        gave them takes them back at any time, in the sidebar.
      </li>
      <li>
        The same as data: <a href="/v1/calibration">/v1/calibration</a>.
      </li>
    </ul>
  </section>
)
