import type { JSX } from 'preact'
import { specialtyOf } from '../../../shared/seasons/specialties.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'

/** The way from a row's specialty to its card. */
export const SpecialtyLink = ({ specialty }: { specialty: string | null }): JSX.Element | null => {
  const { go } = useHere()
  const name = specialtyOf(specialty ?? '')
  return name === undefined ? null : (
    <div class="after-pairs">
      <Button onClick={() => go('specialty', undefined, name)}>About {name}</Button>
    </div>
  )
}
