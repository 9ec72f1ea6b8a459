import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ReviewAnswer } from '../../../shared/contract/reviews.ts'
import type { Failure } from '../failure.ts'
import { AsksElsewhere } from '../fill/asks.tsx'
import { keyOf, useSelection } from '../follow.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useChosen } from './chosen.ts'
import { News } from './news.tsx'
import { Questions } from './questions.tsx'
import { SignOffs } from './sign-offs.tsx'
import { SuggestForm } from './suggest-form.tsx'
import { Suggestions, ToWrite } from './suggestions.tsx'
import { Mine } from './mine.tsx'
import { Threads } from './threads.tsx'
import { Untold, useUntold } from './untold.tsx'

/** What others say about the list: what is new, what they suggest, what they ask. */
export const ReviewPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state, reviews, go } = useHere()
  const { workspace, review, failure, unsent, again, noticed } = reviews
  // each opening sends the list as it stands now
  useEffect(() => {
    if (shown && review !== undefined) noticed()
  }, [shown, review === undefined])
  return (
    <div class="panel review">
      <div class="review-head">
        <h2>Review</h2>
        {workspace === undefined || review === undefined ? null : (
          <button type="button" class="quiet" onClick={() => go('sharing')}>
            Sharing
          </button>
        )}
      </div>
      {state === undefined ? (
        <Skeleton says="Reading the file" />
      ) : workspace === undefined ? (
        <NotShared />
      ) : (
        <>
          {failure === undefined ? null : <Silent failure={failure} known={review !== undefined} again={again} />}
          {unsent === undefined || failure !== undefined ? null : <FailureCard failure={unsent} again={noticed} />}
          {review === undefined ? (
            failure === undefined ? (
              <Skeleton says="Reading what others said" />
            ) : null
          ) : (
            <Said review={review} shown={shown} />
          )}
        </>
      )}
    </div>
  )
}

const Said = ({ review, shown }: { review: ReviewAnswer; shown: boolean }): JSX.Element => {
  const { client, reviews } = useHere()
  const { noticed } = reviews
  const { selection } = useSelection(client, shown)
  const chosen = useChosen(selection)
  const place = selection === undefined ? undefined : keyOf(selection)
  useEffect(() => {
    if (place !== undefined) noticed()
  }, [place, noticed])
  const isOwner = review.workspace.role === 'owner'
  const alone = review.workspace.members.length === 1
  const { suggestions, threads, questions, signOffs } = review
  const untold = useUntold(suggestions, shown && isOwner)
  return (
    <>
      {isOwner && alone ? <Alone /> : null}
      <AsksElsewhere fills={review.fills} />
      <News shown={shown} />
      {isOwner ? (
        <>
          <Untold all={untold} />
          <ToWrite all={suggestions} untold={untold} />
          <Suggestions all={suggestions} untold={untold} />
        </>
      ) : (
        <>
          <Mine all={suggestions} />
          <SuggestForm chosen={chosen.value} />
        </>
      )}
      <Threads all={threads} chosen={chosen.value} />
      <Questions all={questions} />
      <SignOffs all={signOffs} signs={!isOwner} />
    </>
  )
}

const NotShared = (): JSX.Element => {
  const { go } = useHere()
  return (
    <Card title="This list is not shared">
      <p>
        A mentor or an advisor can comment on your list and suggest changes, also from a phone. Nothing in the sheet
        changes before you accept it.
      </p>
      <p>You choose what they see. Nothing has been sent.</p>
      <Button primary onClick={() => go('sharing')}>
        See what is shared
      </Button>
    </Card>
  )
}

const Alone = (): JSX.Element => {
  const { go } = useHere()
  return (
    <Card title="Nobody is invited yet" tone="ask">
      <p>Invite a mentor or an advisor. They get a link that works once.</p>
      <Button onClick={() => go('sharing')}>Invite</Button>
    </Card>
  )
}

/** The server did not answer, or refused. */
const Silent = ({
  failure,
  known,
  again,
}: {
  failure: Failure
  known: boolean
  again: () => Promise<void>
}): JSX.Element =>
  failure.code === 'workspace-unknown' ? (
    <Card title="You are not a member" tone="ask">
      <p>The owner of this list shares it with members only, and you are none. Ask the owner to invite you.</p>
      <Button onClick={() => void again()}>Look again</Button>
    </Card>
  ) : known ? (
    <Card title="Offline" tone="reach">
      <p role="status">{failure.says} Below is what was known before. It tries again by itself.</p>
      <Button onClick={() => void again()}>Try now</Button>
    </Card>
  ) : (
    <FailureCard failure={failure} again={() => void again()} />
  )
