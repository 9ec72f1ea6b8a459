import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { AsGuest } from './as-guest.tsx'
import { AsOwner } from './as-owner.tsx'
import { NotShared } from './not-shared.tsx'

/** Who sees what of this list, and how that ends. */
export const SharingPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state, reviews } = useHere()
  const { workspace, review, failure, again } = reviews
  return (
    <div class="panel review">
      <PageTitle title="Sharing" shown={shown} />
      {failure === undefined ? null : <FailureCard failure={failure} again={() => void again()} />}
      {state === undefined ? (
        <Skeleton says="Reading the file" />
      ) : workspace === undefined ? (
        <NotShared state={state} />
      ) : review === undefined ? (
        failure === undefined ? (
          <Skeleton says="Reading who is a member" />
        ) : null
      ) : review.workspace.role === 'owner' ? (
        <AsOwner workspace={review.workspace} />
      ) : (
        <AsGuest workspace={review.workspace} />
      )}
    </div>
  )
}
