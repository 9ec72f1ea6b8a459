import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { count } from '../words.ts'
import { type Sheet, specialtiesOf } from './reading.ts'
import type { Planning } from './use-plan.ts'
import { problemsOf, type Wish } from './wish.ts'

/** What the list is to be: how much, how many, for what. */
export const PlanForm = ({ planning, wish, sheet }: { planning: Planning; wish: Wish; sheet: Sheet }): JSX.Element => {
  const { choose, run, progress, outdated } = planning
  const specialties = specialtiesOf(sheet.candidates)
  const problems = problemsOf(wish)
  const usable = Object.keys(problems).length === 0
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (usable) run()
      }}
    >
      <p>Worked out here, from your sheet alone. Nothing is sent or written.</p>
      <div class="two">
        <Typed
          label="Budget, dollars"
          hint="Empty: no limit."
          value={wish.budget}
          problem={problems.budget}
          onType={(budget) => choose({ budget })}
        />
        <Typed
          label="Applications at most"
          hint="Empty: up to 300."
          value={wish.most}
          problem={problems.most}
          onType={(most) => choose({ most })}
        />
      </div>
      <Slider value={wish.slider} onMove={(slider) => choose({ slider })} />
      <label class="plan-tick">
        <input
          type="checkbox"
          checked={wish.careful}
          onInput={({ currentTarget }) => choose({ careful: currentTarget.checked })}
        />
        <span>Rather safe: plan as if programs like your application less than usual</span>
      </label>
      <Disclosure summary="Interviews you can go to, and what a point is worth">
        <div class="two">
          <Typed
            label="Interviews at most"
            hint="Empty: all."
            value={wish.interviews}
            problem={problems.interviews}
            onType={(interviews) => choose({ interviews })}
          />
          <Typed
            label="Dollars a point"
            hint="Empty: our own line."
            value={wish.worth}
            problem={problems.worth}
            onType={(worth) => choose({ worth })}
          />
        </div>
        <p class="small">
          A point is one in 100 more for a match. The stop line comes where a point costs more than this; our own, where
          ten more applications add less than one point.
        </p>
      </Disclosure>
      {specialties.length === 0 ? null : (
        <fieldset class="plan-specialties">
          <legend>Specialties</legend>
          {specialties.map(([specialty, rows]) => (
            <label key={specialty} class="plan-tick">
              <input
                type="checkbox"
                checked={!wish.without.includes(specialty)}
                onInput={({ currentTarget }) =>
                  choose({
                    without: currentTarget.checked
                      ? wish.without.filter((one) => one !== specialty)
                      : [...wish.without, specialty],
                  })
                }
              />
              <span>
                {specialty} <span class="small">{count(rows, 'row')}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Button primary type="submit" busy={progress !== undefined} disabled={!usable}>
        Work out the list
      </Button>
      {progress === undefined ? null : (
        <div class="plan-progress">
          <progress value={progress.done} max={progress.of} aria-label="Working out the list" />
          <span class="small">
            Step {Math.min(progress.done + 1, progress.of)} of {progress.of}
          </span>
        </div>
      )}
      {outdated && progress === undefined ? (
        <p class="small" role="status">
          The list below is for the choice before.
        </p>
      ) : null}
    </form>
  )
}

const Typed = ({
  label,
  hint,
  value,
  problem,
  onType,
}: {
  label: string
  hint: string
  value: string
  problem: string | undefined
  onType: (text: string) => void
}): JSX.Element => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-more`}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <p id={`${id}-more`} class={problem === undefined ? 'small' : 'field-problem'}>
        {problem ?? hint}
      </p>
    </div>
  )
}

/** How much any place counts against the places wanted most. */
const Slider = ({ value, onMove }: { value: number; onMove: (value: number) => void }): JSX.Element => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>What counts more</label>
      <input
        id={id}
        type="range"
        min="0"
        max="10"
        step="1"
        value={value}
        aria-valuetext={`${value} of 10 for any match, ${10 - value} for my preferences`}
        onInput={({ currentTarget }) => onMove(Number(currentTarget.value))}
      />
      <div class="plan-ends small" aria-hidden="true">
        <span>my preferences</span>
        <span>any match</span>
      </div>
    </div>
  )
}
