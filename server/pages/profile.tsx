import type { FC } from 'hono/jsx'
import type { Profile } from '../../shared/tracker/profile.ts'
import { fieldOf, type ProfileId, profileIds } from '../../shared/tracker/profile.ts'
import { groupOfField } from '../../shared/tracker/sharing.ts'
import { Fold } from './forms.tsx'
import type { View } from './view.ts'
import { withDays } from './words.ts'

/** Who the list is for, as far as it is shared: what decides a fit is as much the applicant as the program. */
export const ApplicantProfile: FC<{ view: View }> = ({ view: { list } }) => {
  const isShared = (id: ProfileId) => list.shares.includes(groupOfField(id))
  if (!profileIds.some(isShared)) return <p class="not-known">The applicant’s profile: not shared.</p>
  const shown = profileIds.filter((id) => list.profile?.[id] !== undefined || !isShared(id))
  return (
    <Fold id="profile" says="The applicant’s profile">
      <ul class="facts">
        {shown.map((id) => (
          <li>
            <span class="fact">
              <span class="what">{fieldOf(id).title}</span>
              {isShared(id) ? (
                <span class="value">{printed(id, list.profile ?? {})}</span>
              ) : (
                <span class="value not-known">not shared</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

const printed = (id: ProfileId, profile: Profile): string => withDays(String(fieldOf(id).kind.print(profile[id])))
