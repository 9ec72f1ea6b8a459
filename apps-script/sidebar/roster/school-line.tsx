import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { countryNames, placeOf, placeWords, type School, type Tick } from '../../../shared/roster/index.ts'
import { count } from '../words.ts'

const OTHER = 'Another country…'

/** One school: where it is, and, outside the US and Canada, what the person knows besides. */
export const SchoolLine = ({
  school,
  tick,
  onTick,
}: {
  school: School
  tick: Tick | undefined
  onTick: (tick: Tick | undefined) => void
}): JSX.Element => {
  const { name, residents, suggestion } = school
  const [other, setOther] = useState(false)
  const id = useId()
  const guesses = suggestion.guesses.map(placeWords).filter((place) => !fixed.includes(place))
  const said = tick === undefined ? '' : tick.place === 'not known' ? tick.place : placeWords(tick.place)
  const listed = ['', ...fixed, ...guesses].includes(said)
  const choose = (place: string): void => {
    setOther(place === OTHER)
    if (place === OTHER || place === '') onTick(undefined)
    else onTick({ place: place === 'not known' ? place : placeOf(place), ...(tick?.own === true ? { own: true } : {}) })
  }
  return (
    <li class={`school${tick === undefined ? ' open' : ''}`}>
      <label for={id}>
        <span class={tick === undefined ? 'mark ask' : 'mark good'} aria-hidden="true">
          {tick === undefined ? '?' : '✓'}
        </span>
        <span class="school-name">{name}</span>
        <span class="small tabular">{count(residents, 'resident')}</span>
      </label>
      <select id={id} value={other || !listed ? OTHER : said} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{asks(suggestion)}</option>
        {guesses.map((place, at) => (
          <option key={place} value={place}>
            {place}
            {at === 0 && suggestion.sure ? ' (suggested)' : ' (perhaps)'}
          </option>
        ))}
        {fixed.map((place) => (
          <option key={place} value={place}>
            {place}
            {suggestion.sure && suggestion.guesses[0] === place ? ' (suggested)' : ''}
          </option>
        ))}
        <option value={OTHER}>{OTHER}</option>
      </select>
      {other || !listed ? (
        <input
          type="text"
          list="imgfit-countries"
          aria-label={`Country of ${name}`}
          placeholder="Country"
          value={listed ? '' : said}
          onChange={({ currentTarget: { value } }) =>
            onTick(value.trim() === '' ? undefined : { place: countryNamed(value) })
          }
        />
      ) : null}
      {tick !== undefined && typeof tick.place === 'object' ? (
        <Abroad name={name} tick={tick} onTick={onTick} offshore={suggestion.offshore} />
      ) : null}
    </li>
  )
}

/** What an unticked line shows: a suggestion is seen before it is ticked. */
const asks = ({ guesses: [place], sure }: School['suggestion']): string =>
  place === undefined || !sure ? 'Where is it?' : `${placeWords(place)}? Not ticked yet`

const fixed = ['US', 'Canada', 'not known']

const countryNamed = (typed: string): { country: string } => {
  const known = countryNames().find((name) => name.toLowerCase() === typed.trim().toLowerCase())
  return { country: known ?? typed.trim() }
}

/** What a school does not say, and a person may know. */
const Abroad = ({
  name,
  tick,
  onTick,
  offshore,
}: {
  name: string
  tick: Tick
  onTick: (tick: Tick) => void
  offshore: boolean
}): JSX.Element => {
  const { citizens, ...rest } = tick
  return (
    <div class="abroad">
      <label>
        <span class="small">US citizens?</span>
        <select
          aria-label={`Are those from ${name} US citizens?`}
          value={citizens ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onTick(value === 'US' || value === 'not US' ? { ...rest, citizens: value } : rest)
          }
        >
          <option value="">not known</option>
          <option value="US">yes: US IMG</option>
          <option value="not US">no: non-US IMG</option>
        </select>
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={tick.own === true}
          onChange={({ currentTarget: { checked } }) => onTick(checked ? { ...tick, own: true } : without(tick))}
        />{' '}
        my school
      </label>
      {offshore && citizens === undefined ? (
        <p class="small">Many US citizens study there. A page rarely says who is one.</p>
      ) : null}
    </div>
  )
}

const without = ({ place, citizens }: Tick): Tick => (citizens === undefined ? { place } : { place, citizens })

/** The countries that can be typed, once for all lines. */
export const Countries = (): JSX.Element => (
  <datalist id="imgfit-countries">
    {countryNames().map((name) => (
      <option key={name} value={name} />
    ))}
  </datalist>
)
