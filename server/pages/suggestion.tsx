import type { FC } from 'hono/jsx'
import type { Suggestion } from '../../shared/contract/reviews.ts'
import { Deed, Fold } from './forms.tsx'
import { About, By, Time, Words } from './parts.tsx'
import { backTo, idOf, roleIn, type View } from './view.ts'
import { count, fieldWords, valueWords } from './words.ts'

/** A suggestion: old, new, who and why; what may be done with it depends on who looks. */
export const SuggestionCard: FC<{ view: View; suggestion: Suggestion; within?: 'row' | 'field' }> = ({
  view,
  suggestion,
  within,
}) => {
  const { id, by, at, reason, state, gone } = suggestion
  return (
    <li class="card suggestion" id={idOf(view, id)}>
      <p class="about">
        {within === undefined ? <About view={view} anchor={whereOf(suggestion)} /> : null}
        {within === undefined ? null : <span>{fieldOf(suggestion)}</span>}
        {state === 'pending' ? null : <span class={`chip ${tones[state] ?? 'plain'}`}>{states[state]}</span>}
        {gone ? <span class="chip plain">No longer on the list</span> : null}
      </p>
      <Change suggestion={suggestion} />
      {reason === undefined ? null : <Words text={reason} />}
      <p class="said">
        <By view={view} by={by} /> <Time view={view} at={at} />
      </p>
      <Decided view={view} suggestion={suggestion} />
      {state === 'pending' ? <Decide view={view} suggestion={suggestion} /> : null}
    </li>
  )
}

const states: Readonly<Record<Suggestion['state'], string>> = {
  pending: 'Waits',
  accepted: '✓ Accepted',
  written: '✓ In the sheet',
  rejected: '✕ Rejected',
  withdrawn: 'Withdrawn',
  outdated: 'Outdated',
}
const tones: Partial<Record<Suggestion['state'], string>> = { accepted: 'good', written: 'good', rejected: 'bad' }

/** the field is in the change itself */
const whereOf = ({ kind, anchor }: Suggestion) => {
  if (kind === 'add') return anchor
  const { field: _, ...program } = anchor
  return program
}
const fieldOf = ({ kind, anchor }: Suggestion): string => {
  if (kind === 'tier') return 'Tier'
  if (kind === 'add') return 'A new program'
  return kind === 'remove' ? 'The program' : fieldWords(anchor.field ?? '')
}

const Change: FC<{ suggestion: Suggestion }> = ({ suggestion }) => {
  const { kind, anchor, old, value } = suggestion
  if (kind === 'add')
    return (
      <p class="change">
        Add <strong>{anchor.name ?? valueWords(value)}</strong>
        {anchor.specialty === undefined ? '' : `, ${anchor.specialty}`} to the list
      </p>
    )
  if (kind === 'remove') return <p class="change">Remove it from the list</p>
  const field = kind === 'tier' ? 'myTier' : (anchor.field ?? '')
  return (
    <p class="change">
      {fieldWords(field)}: <del>{valueWords(old, field)}</del> <span aria-hidden="true">→</span>
      <span class="sr"> becomes </span> <ins>{valueWords(value, field)}</ins>
    </p>
  )
}

const Decided: FC<{ view: View; suggestion: Suggestion }> = ({ view, suggestion: { state, decided } }) => {
  const waits = state === 'accepted' ? ' It is written when the sheet is opened.' : ''
  if (decided === undefined) return waits ? <p class="hint">{waits.trim()}</p> : null
  return (
    <p class="hint">
      {states[state].replace(/^\W+/, '')}: <By view={view} by={decided.by} />, <Time view={view} at={decided.at} />.
      {waits}
    </p>
  )
}

/** Only its owner decides what the list says; whoever made a suggestion may take it back. */
const Decide: FC<{ view: View; suggestion: Suggestion }> = ({ view, suggestion: { id, by } }) => {
  const isOwner = roleIn(view) === 'owner'
  const isMine = by.person === view.me
  const back = backTo(view, id)
  const deed = (decision: string, says: string, primary = false) => (
    <Deed view={view} deed="decide" back={back} sends={{ suggestion: id, decision }} says={says} primary={primary} />
  )
  if (!isOwner && !isMine) return null
  return (
    <>
      <div class="row-of-deeds">
        {isOwner ? deed('accept', 'Accept') : null}
        {isOwner && !isMine ? deed('reject', 'Reject') : null}
        {isMine ? deed('withdraw', 'Withdraw') : null}
      </div>
      {isOwner ? <p class="hint">An accepted one will be written when you open the sheet.</p> : null}
    </>
  )
}

/** Those that wait, and under a fold those that are decided. */
export const Suggestions: FC<{
  view: View
  suggestions: readonly Suggestion[]
  id: string
  within?: 'row' | 'field'
}> = ({ view, suggestions, id, within }) => {
  const waits = suggestions.filter(({ state, gone }) => state === 'pending' && !gone)
  const decided = suggestions.filter((one) => !waits.includes(one))
  const card = (suggestion: Suggestion) => (
    <SuggestionCard view={view} suggestion={suggestion} {...(within && { within })} />
  )
  return (
    <>
      {waits.length === 0 ? null : (
        <ul class="cards" id={`${id}-waits`}>
          {waits.map(card)}
        </ul>
      )}
      {decided.length === 0 ? null : (
        <Fold id={`${id}-decided`} says={count(decided.length, 'earlier suggestion')}>
          <ul class="cards">{decided.map(card)}</ul>
        </Fold>
      )}
    </>
  )
}
