import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { MOST_PLANNED } from '../../../shared/list/plan/request.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { count } from '../words.ts'
import { type Sheet, specialtiesOf } from './reading.ts'
import type { Planning } from './use-plan.ts'
import { type Problems, problemsOf, type Wish } from './wish.ts'

/** What the list is to be: how much, how many, for what. */
export const PlanForm = ({ planning, wish, sheet }: { planning: Planning; wish: Wish; sheet: Sheet }): JSX.Element => {
  const { choose, run } = planning
  const problems = problemsOf(wish)
  const usable = Object.keys(problems).length === 0
  const typed = (field: keyof Problems, label: string, hint: string): JSX.Element => (
    <Typed
      label={label}
      hint={hint}
      value={wish[field]}
      problem={problems[field]}
      onType={(text) => choose({ [field]: text })}
    />
  )
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
        {typed('budget', 'Budget, dollars', 'Empty: no limit.')}
        {typed('most', 'Applications at most', `Empty: up to ${MOST_PLANNED}.`)}
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
          {typed('interviews', 'Interviews at most', 'Empty: all.')}
          {typed('worth', 'Dollars a point', 'Empty: our own line.')}
        </div>
        <p class="small">
          A point is one in 100 more for a match. The stop line comes where a point costs more than this; our own, where
          ten more applications add less than one point.
        </p>
      </Disclosure>
      <Specialties all={specialtiesOf(sheet.candidates)} without={wish.without} choose={choose} />
      <Button primary type="submit" busy={planning.progress !== undefined} disabled={!usable}>
        Work out the list
      </Button>
      <Progress planning={planning} />
    </form>
  )
}

/** Which of the specialties on the trackers are planned for. */
const Specialties = ({
  all,
  without,
  choose,
}: {
  all: ReturnType<typeof specialtiesOf>
  without: Wish['without']
  choose: Planning['choose']
}): JSX.Element | null =>
  all.length === 0 ? null : (
    <fieldset class="plan-specialties">
      <legend>Specialties</legend>
      {all.map(([specialty, rows]) => (
        <label key={specialty} class="plan-tick">
          <input
            type="checkbox"
            checked={!without.includes(specialty)}
            onInput={({ currentTarget }) =>
              choose({
                without: currentTarget.checked ? without.filter((one) => one !== specialty) : [...without, specialty],
              })
            }
          />
          <span>
            {specialty} <span class="small">{count(rows, 'row')}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )

/** How far the list is, or that the one below is for other wishes. */
const Progress = ({ planning: { progress, outdated, cancel } }: { planning: Planning }): JSX.Element | null => {
  if (progress !== undefined)
    return (
      <div class="plan-progress">
        <progress value={progress.done} max={progress.of} aria-label="Working out the list" />
        <div class="plan-steps">
          <span class="small">
            Step {Math.min(progress.done + 1, progress.of)} of {progress.of}
          </span>
          <Button onClick={cancel}>Cancel</Button>
        </div>
      </div>
    )
  return outdated ? (
    <p class="small" role="status">
      The list below is for the choice before.
    </p>
  ) : null
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
