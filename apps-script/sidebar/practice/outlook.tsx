import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { figuresOf } from '../../../shared/seasons/specialty-figures.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import type { practice } from '../../../shared/tabs/practice.ts'
import {
  practiceFigures,
  project,
  type Projection,
  scale,
  type ScoreRange,
  type Sitting,
} from '../../../shared/timeline/practice.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card } from '../parts/notice.tsx'
import { dayWords, decimal } from '../words.ts'
import { Chart } from './chart.tsx'
import { horizonOf } from './horizon.ts'

/** When a target score is realistic, with how sure that is. */
export const Outlook = ({
  lines,
  profile,
  today,
}: {
  lines: readonly Line<typeof practice>[]
  profile: Profile
  today: string
}): JSX.Element => {
  const id = useId()
  const usual = figuresOf(profile.specialty ?? '').step2Mean
  const [typed, setTyped] = useState<string>()
  const text = typed ?? (usual === undefined ? '' : String(usual))
  const target = Number(text)
  const isTarget = text.trim() !== '' && target >= scale.low && target <= scale.high
  const horizon = horizonOf(profile, today)
  const sittings = lines.flatMap(({ said: { date, score, exam = 'Step 2 CK' } }): Sitting[] =>
    date === undefined || score === undefined || exam !== 'Step 2 CK' ? [] : [{ date, score }],
  )
  const outlook = project(sittings, isTarget ? target : undefined, today, horizon.day)
  return (
    <section aria-labelledby="practice-outlook">
      <h3 id="practice-outlook">A realistic day for Step 2 CK</h3>
      <div class="field">
        <label for={id}>Target score</label>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={text.trim() !== '' && !isTarget}
          aria-describedby={`${id}-more`}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <p id={`${id}-more`} class={text.trim() !== '' && !isTarget ? 'field-problem' : 'small'}>
          {text.trim() !== '' && !isTarget
            ? `A score from ${scale.low} to ${scale.high}.`
            : usual === undefined || profile.specialty === undefined
              ? 'Your own.'
              : `${usual} is the mean of non-US IMGs who matched in ${profile.specialty} in 2026, as a third party prints it.`}
        </p>
      </div>
      <div role="status">
        {outlook.kind === 'rising' ? (
          <Rising outlook={outlook} target={target} profile={profile} day={today} horizon={horizon.says} />
        ) : (
          <Card tone="ask">
            <p>{outlook.says}</p>
            {outlook.today === undefined ? null : <p>A test today: about {scoreWords(outlook.today)}.</p>}
          </Card>
        )}
      </div>
      {outlook.today === undefined ? null : (
        <Chart sittings={sittings} outlook={outlook} today={today} target={isTarget ? target : undefined} />
      )}
      <Disclosure summary="What this rests on">
        <ul class="advice">
          <li>A straight line through your scores; an interval holds eight cases of ten, if the assumptions hold.</li>
          <li>
            One practice exam lies within about {practiceError.value} points of what you can do, the real score within
            about {realError.value} of what practice says: our judgement, as no printed figure was found.
          </li>
          <li>No day further off than {furthest.value} days is named.</li>
          <li>Nobody’s scores rise in a straight line for long. Sit a new form two weeks before the day you book.</li>
        </ul>
      </Disclosure>
    </section>
  )
}

const { practiceError, realError, furthest } = practiceFigures

const Rising = ({
  outlook,
  target,
  profile,
  day,
  horizon,
}: {
  outlook: Projection
  target: number
  profile: Profile
  /** the day it is */
  day: string
  horizon: string
}): JSX.Element => {
  const { early, mid, safe, perWeek, today, on } = outlook
  const booked = profile.step2 === undefined ? profile.step2Date : undefined
  return (
    <Card tone={mid === undefined ? 'reach' : 'plain'}>
      <p class="practice-figure">
        {mid === undefined ? (
          <strong>
            {target} is not reached by {dayWords(outlook.horizon)} at this pace.
          </strong>
        ) : (
          <>
            {target} is realistic on <strong>{mid === day ? 'any day from today' : dayWords(mid)}</strong> *
          </>
        )}
      </p>
      <p>
        {early === undefined
          ? 'Not even with luck'
          : `With luck ${early === day ? 'today' : `from ${dayWords(early)}`}`}
        ;{' '}
        {safe === undefined
          ? `fairly sure on no day up to ${dayWords(outlook.horizon)}`
          : `fairly sure from ${safe === day ? 'today' : dayWords(safe)}`}{' '}
        *.
      </p>
      <p>
        You gain about {decimal(Math.round(perWeek * 10) / 10)} points a week. A test today: about {scoreWords(today)}{' '}
        *.
      </p>
      {booked === undefined || booked < day || booked > outlook.horizon ? null : (
        <p>
          On your test day, {dayWords(booked)}: about {scoreWords(on(booked))} *.
        </p>
      )}
      <p class="small">* judgement, not a promise. {horizon}</p>
    </Card>
  )
}

const scoreWords = ({ low, mid, high }: ScoreRange): string =>
  `${Math.round(mid)} (${Math.round(low)}–${Math.round(high)})`
