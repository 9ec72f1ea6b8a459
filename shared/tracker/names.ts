import { stateOf } from '../seasons/places.ts'
import { specialtyOf } from '../seasons/specialties.ts'
import { about, offScript } from './about.ts'
import { textOf } from './cell.ts'
import { kind, type Kind, refused, shown } from './kinds.ts'

/** A specialty by its canonical name; short names and track names are understood, an unknown one is kept as it is. */
export const specialty: Kind<string> = kind({
  name: 'specialty',
  expects: about`a specialty such as Internal Medicine or IM`,
  read(cell) {
    const said = textOf(cell)
    const known = specialtyOf(said)
    if (known === undefined && !/[a-z]{2}/i.test(said))
      return refused(about`"${shown(cell)}" is not a specialty. Write ${specialty.expects}.`)
    return { value: known || said.slice(0, 100).trim() }
  },
  check: offScript((json): json is string => typeof json === 'string' && json.length > 0 && json.length <= 100),
  json: offScript({ type: 'string', minLength: 1, maxLength: 100 }),
})

/** A state or territory as two letters. */
export const place: Kind<string> = kind({
  name: 'state',
  expects: about`a state such as NY or New York`,
  read(cell) {
    const value = stateOf(textOf(cell))
    return value === undefined
      ? refused(about`"${shown(cell)}" is not a state. Write ${place.expects}, or leave it blank.`)
      : { value }
  },
  check: offScript((json): json is string => typeof json === 'string' && stateOf(json) === json),
  json: offScript({ type: 'string', pattern: '^[A-Z]{2}$' }),
})
