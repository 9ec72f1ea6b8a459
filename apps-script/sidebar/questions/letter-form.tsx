import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Channel } from '../../../shared/questions/draft.ts'
import { people, type Person } from '../../../shared/questions/question.ts'
import { capital } from '../words.ts'

export interface Letter {
  readonly whom: Person
  readonly channel: Channel
  readonly name: string
  readonly place: string
}

/** Who is asked, how, and who writes. */
export const LetterForm = ({
  letter,
  onChange,
}: {
  letter: Letter
  onChange: (change: Partial<Letter>) => void
}): JSX.Element => {
  const id = useId()
  const channels = letter.whom === 'coordinator' ? ['email'] : ['email', 'message', 'invitation']
  return (
    <div class="letter-form">
      <div class="two">
        <div class="field">
          <label for={`${id}-whom`}>Whom to ask</label>
          <select
            id={`${id}-whom`}
            value={letter.whom}
            onInput={({ currentTarget: { value } }) =>
              onChange({ whom: value as Person, ...(value === 'coordinator' ? { channel: 'email' } : {}) })
            }
          >
            {people.map((one) => (
              <option key={one} value={one}>
                {capital(one)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-channel`}>How</label>
          <select
            id={`${id}-channel`}
            value={letter.channel}
            onInput={({ currentTarget: { value } }) => onChange({ channel: value as Channel })}
          >
            {channels.map((one) => (
              <option key={one} value={one}>
                {names[one as Channel]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="two">
        <div class="field">
          <label for={`${id}-name`}>Your name</label>
          <input
            id={`${id}-name`}
            value={letter.name}
            onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-place`}>Where you are now</label>
          <input
            id={`${id}-place`}
            value={letter.place}
            onInput={({ currentTarget }) => onChange({ place: currentTarget.value })}
          />
        </div>
      </div>
    </div>
  )
}

const names: Readonly<Record<Channel, string>> = {
  email: 'Email',
  message: 'LinkedIn message',
  invitation: 'LinkedIn invitation',
}

const KEY = 'imgfit.letter'
/** How letters are signed stays in this browser; nothing is kept where it keeps nothing. */
export const remembered = (): Pick<Letter, 'name' | 'place'> => {
  try {
    const { name = '', place = '' } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Letter>
    return { name, place }
  } catch {
    return { name: '', place: '' }
  }
}
export const remember = ({ name, place }: Letter): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ name, place }))
  } catch {
    // a frame without storage forgets
  }
}
