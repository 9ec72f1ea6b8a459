import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { specialtyCard } from '../../../shared/guidance/index.ts'
import { LATEST_SEASON } from '../../../shared/seasons/seasons.ts'
import { specialties, specialtyOf } from '../../../shared/seasons/specialties.ts'
import { profileOf } from '../book.ts'
import { EntryGuide } from '../guide/guide-link.tsx'
import { useHere } from '../here.ts'
import type { PanelGiven } from '../pages.tsx'
import { Card } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { AllSpecialties } from './all-specialties.tsx'
import { CardOf } from './card-of.tsx'

/** What is known of a specialty, for those of the profile first. */
export const SpecialtyPanel = ({ shown, entry }: Pick<PanelGiven, 'shown' | 'entry'>): JSX.Element => {
  const { state, go } = useHere()
  const [chosen, setChosen] = useState<string>()
  // a link from another panel names one
  useEffect(() => {
    if (shown && entry !== undefined && specialtyOf(entry) !== undefined) setChosen(specialtyOf(entry))
  }, [shown, entry])
  const profile = state === undefined ? undefined : profileOf(state.book)
  const mine = [profile?.specialty, profile?.specialty2].flatMap((text) => specialtyOf(text ?? '') ?? [])
  const name = chosen ?? mine[0]
  const card = name === undefined ? undefined : specialtyCard(name, profile?.season ?? LATEST_SEASON)
  return (
    <div class="panel specialty">
      <PageTitle title="Specialties" shown={shown} />
      {state === undefined ? (
        <Skeleton says="Reading the profile" />
      ) : (
        <>
          {mine.length === 0 ? (
            <Card tone="ask">
              <p>
                Your profile names no specialty yet.{' '}
                <button type="button" class="quiet" onClick={() => go('profile')}>
                  Open Profile
                </button>
              </p>
            </Card>
          ) : null}
          <div class="field">
            <div class="with-guide">
              <label for="specialty-chosen">Specialty</label>
              <EntryGuide id="specialty" />
            </div>
            <select
              id="specialty-chosen"
              value={name ?? ''}
              onInput={({ currentTarget: { value } }) => setChosen(value === '' ? undefined : value)}
            >
              {name === undefined ? <option value="">Choose one</option> : null}
              {mine.length === 0 ? null : (
                <optgroup label="Of your profile">
                  {mine.map((one) => (
                    <option key={one} value={one}>
                      {one}
                    </option>
                  ))}
                </optgroup>
              )}
              <optgroup label="All">
                {specialties()
                  .filter((one) => !mine.includes(one.name))
                  .map((one) => (
                    <option key={one.code} value={one.name}>
                      {one.name}
                    </option>
                  ))}
              </optgroup>
            </select>
          </div>
          {card === undefined ? null : <CardOf card={card} />}
          <AllSpecialties />
        </>
      )}
    </div>
  )
}
