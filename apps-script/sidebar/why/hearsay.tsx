import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { When } from '../parts/when.tsx'
import { authorWords, valueWords } from '../review/words.ts'

/** What members heard of a field: below any page, and worth no point. Only where the list is shared. */
export const Hearsay = ({ rowId, field }: { rowId: string; field: string }): JSX.Element | null => {
  const { reviews } = useHere()
  const heard = (reviews.review?.questions ?? []).flatMap(({ id, anchor, claim, by, at, state }) =>
    claim === undefined || state !== 'open' || anchor.row !== rowId || anchor.field !== field
      ? []
      : [{ id, claim, by, at }],
  )
  if (heard.length === 0) return null
  return (
    <div class="hearsay">
      <p>
        <span class="mark ask" aria-hidden="true">
          ?
        </span>{' '}
        Heard, not confirmed
      </p>
      <ul class="plain-list">
        {heard.map(({ id, claim, by, at }) => (
          <li key={id}>
            “{valueWords(claim.value, field)}”
            <span class="origin">
              {claim.said}, told by {authorWords(by)}, <When at={at} /> · trust: community, below any page
            </span>
          </li>
        ))}
      </ul>
      <p class="small">It changes no score and fills no cell.</p>
    </div>
  )
}
