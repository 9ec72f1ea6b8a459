import type { JSX } from 'preact'
import { specialtyOf } from '../../../shared/seasons/specialties.ts'
import { useHere } from '../here.ts'

/** The way from a row's specialty to its card. */
export const SpecialtyLink = ({ specialty }: { specialty: string | null }): JSX.Element | null => {
  const { go } = useHere()
  const name = specialtyOf(specialty ?? '')
  return name === undefined ? null : (
    <button type="button" class="quiet" onClick={() => go('specialty', undefined, name)}>
      About {name}
    </button>
  )
}
