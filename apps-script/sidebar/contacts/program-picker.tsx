import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { useAsked } from '../ask.ts'
import { useHere } from '../here.ts'
import { type Candidate, readSheet } from '../plan/reading.ts'

/** A program that a line is about: its name, and its row's id where it stands on a tracker. */
export interface Picked {
  readonly name: string
  readonly rowId?: string
}

/** `Example Medical Center, Internal Medicine`: what a program is called where two specialties share a name. */
export const labelOf = ({ name, specialty }: Pick<Candidate, 'name' | 'specialty'>): string =>
  [name, specialty].filter(Boolean).join(', ')

const pickedOf = (one: Candidate): Picked =>
  one.key === one.place ? { name: labelOf(one) } : { name: labelOf(one), rowId: one.key }

/** Chooses programs of the trackers by name; a name that is on none is kept as it was typed. */
export const ProgramPicker = ({
  picked,
  most,
  onPick,
}: {
  picked: readonly Picked[]
  most: number
  onPick: (picked: readonly Picked[]) => void
}): JSX.Element => {
  const { client } = useHere()
  const sheet = useAsked(() => readSheet(client), 'programs')
  const [typed, setTyped] = useState('')
  const id = useId()
  const candidates = sheet.value?.candidates ?? []
  const add = (name: string): void => {
    const wanted = name.trim()
    if (wanted === '') return
    const found = candidates.find((one) => labelOf(one) === wanted)
    const one = found === undefined ? { name: wanted } : pickedOf(found)
    onPick([...picked.filter((other) => other.name !== one.name), one].slice(-most))
    setTyped('')
  }
  return (
    <div class="field programs-field">
      <label for={id}>{most === 1 ? 'Program' : 'Programs'}</label>
      <input
        id={id}
        list={`${id}-programs`}
        autoComplete="off"
        value={typed}
        placeholder={most === 1 && picked.length === 1 ? 'Another program' : ''}
        aria-describedby={`${id}-more`}
        onInput={({ currentTarget: { value } }) =>
          candidates.some((one) => labelOf(one) === value) ? add(value) : setTyped(value)
        }
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.trim() === '') return
          event.preventDefault()
          add(typed)
        }}
        onBlur={() => add(typed)}
      />
      <datalist id={`${id}-programs`}>
        {candidates.map((one) => (
          <option key={one.key} value={labelOf(one)} />
        ))}
      </datalist>
      <p id={`${id}-more`} class="small">
        {sheet.busy && sheet.value === undefined
          ? 'Reading your programs.'
          : 'Begin to type; programs of your list are offered.'}
      </p>
      {picked.length === 0 ? null : (
        <ul class="picked">
          {picked.map((one) => (
            <li key={one.name}>
              <span>
                {one.name}
                {sheet.value === undefined || isListed(candidates, one) ? null : (
                  <span class="small"> not on your list</span>
                )}
              </span>
              <button type="button" class="quiet" onClick={() => onPick(picked.filter((other) => other !== one))}>
                Remove<span class="sr"> {one.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A row that was never given an id is known by its name. */
const isListed = (candidates: readonly Candidate[], { name, rowId }: Picked): boolean =>
  candidates.some((one) => one.key === rowId || labelOf(one) === name)
