import type { JSX } from 'preact'
import type { Suggestion } from '../../../shared/contract/reviews.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { When } from '../parts/when.tsx'
import { count } from '../words.ts'
import { Conflicts } from './conflicts.tsx'
import { Done } from './done.tsx'
import { groupsOf } from './suggestion-groups.ts'
import { type Deciding, useDeciding } from './use-deciding.ts'
import { authorWords, fieldOf, titleOf, valueWords } from './words.ts'

interface Given {
  readonly all: readonly Suggestion[]
  /** Those that were undone in the sheet, and the server does not know it. */
  readonly untold: readonly Suggestion[]
}

/** What others suggest, to be accepted or rejected: one, several or all. */
export const Suggestions = ({ all, untold }: Given): JSX.Element => {
  const waiting = all.filter(({ state }) => state === 'pending')
  const deciding = useDeciding(waiting, untold)
  const { ticked, accept, reject, conflicts, tickAll } = deciding
  const groups = groupsOf(waiting)
  return (
    <section aria-label="Suggestions">
      <h3>Suggestions</h3>
      <Done deciding={deciding} />
      {waiting.length === 0 ? (
        <p class="secondary">None waits.</p>
      ) : (
        <>
          <div class="tick-line">
            <span class="small">
              {count(waiting.length, 'suggestion')}; nothing in the sheet changes before you accept.
            </span>
            <button type="button" class="quiet" onClick={() => tickAll(ticked.length === 0)}>
              {ticked.length === 0 ? 'Tick all' : 'Untick all'}
            </button>
          </div>
          <ul class="suggestions">
            {groups.map((group) => (
              <li key={group[0]?.id}>
                <Group group={group} deciding={deciding} />
              </li>
            ))}
          </ul>
          <Conflicts deciding={deciding} />
          {conflicts.length > 0 ? null : (
            <div class="buttons">
              <Button primary busy={accept.busy} disabled={ticked.length === 0 || reject.busy} onClick={accept.run}>
                {ticked.length === 0 ? 'Accept' : `Accept ${ticked.length}`}
              </Button>
              <Button busy={reject.busy} disabled={ticked.length === 0 || accept.busy} onClick={reject.run}>
                {ticked.length === 0 ? 'Reject' : `Reject ${ticked.length}`}
              </Button>
            </div>
          )}
          <p class="small" role="status">
            {accept.busy ? 'Writing into the sheet.' : ''}
          </p>
        </>
      )}
      {[accept.failure, reject.failure].map((failure) =>
        failure === undefined ? null : <FailureCard key={failure.code} failure={failure} />,
      )}
    </section>
  )
}

const Group = ({ group, deciding }: { group: readonly Suggestion[]; deciding: Deciding }): JSX.Element | null => {
  const [first] = group
  if (first === undefined) return null
  return (
    <fieldset class="suggestion">
      <legend>{titleOf(first)}</legend>
      {group.length === 1 ? null : <p class="small">{group.length} suggestions for this cell. One can be accepted.</p>}
      {group.map((one) => (
        <label key={one.id}>
          <input
            type="checkbox"
            checked={deciding.isTicked(one.id)}
            onInput={({ currentTarget }) => deciding.tick(one, currentTarget.checked)}
          />
          <span>
            <Change one={one} />
            <By one={one} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Old and new, as the cell would say it. */
export const Change = ({ one }: { one: Suggestion }): JSX.Element => {
  const { kind, old, value, anchor } = one
  if (kind === 'add')
    return <span class="fact-value">{[anchor.name, anchor.specialty].filter(Boolean).join(', ')}</span>
  const field = fieldOf(one)
  // words for the notes that were suggested without knowing them are added
  const isAdded = kind === 'set' && field === 'notes' && old === undefined
  return (
    <span>
      <span class="secondary">{isAdded ? 'your notes, then' : `${valueWords(old, field)} →`}</span>{' '}
      <span class="fact-value">{valueWords(kind === 'remove' ? 'not applying' : value, field)}</span>
    </span>
  )
}

export const By = ({ one: { by, at, reason } }: { one: Suggestion }): JSX.Element => (
  <>
    {reason === undefined ? null : <q class="said">{reason}</q>}
    <span class="origin">
      {authorWords(by)} · <When at={at} />
    </span>
  </>
)

/** Accepted on the page, or before something broke off: the sheet does not hold them yet. */
export const ToWrite = ({ all, untold }: Given): JSX.Element | null => {
  const accepted = all.filter(({ state }) => state === 'accepted')
  const deciding = useDeciding(accepted, untold, true)
  const { accept, conflicts, done, undone } = deciding
  if (accepted.length === 0 && done === undefined && undone === undefined) return null
  return (
    <section aria-label="Accepted, not written">
      <h3>Accepted, not in the sheet yet</h3>
      <Done deciding={deciding} />
      <ul class="suggestions">
        {accepted.map((one) => (
          <li key={one.id} class="suggestion">
            <span class="title">{titleOf(one)}</span>
            <Change one={one} />
            <By one={one} />
          </li>
        ))}
      </ul>
      <Conflicts deciding={deciding} />
      {accepted.length === 0 || conflicts.length > 0 ? null : (
        <Button busy={accept.busy} onClick={accept.run}>
          {`Write ${count(accepted.length, 'cell')}`}
        </Button>
      )}
      {accept.failure === undefined ? null : <FailureCard failure={accept.failure} />}
    </section>
  )
}
