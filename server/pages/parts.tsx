import type { FC } from 'hono/jsx'
import type { Anchor, Author } from '../../shared/contract/reviews.ts'
import type { SharedResult } from '../../shared/contract/workspace.ts'
import { pathToField, pathToRow, rowOf, type View, zoneIn } from './view.ts'
import { capital, fieldWords, tierLook, timeWords } from './words.ts'

export const Time: FC<{ view: View; at: string }> = ({ view, at }) => (
  <time class="time" datetime={at}>
    {timeWords(at, zoneIn(view))}
  </time>
)

/** Who said it; a name stays when its bearer has left. */
export const By: FC<{ view: View; by: Author }> = ({ view, by }) => (
  <span class="by">
    <strong>{by.name}</strong>
    {by.person === view.me ? ' (you)' : by.left ? ' (has left)' : ''}
  </span>
)

export const TierChip: FC<{ tier: string; own?: boolean }> = ({ tier, own }) => {
  const { tone, mark } = tierLook(tier)
  return (
    <span class={`chip ${tone}`}>
      <span aria-hidden="true">{mark}</span> {capital(tier)}
      {own ? ' (set by hand)' : ''}
    </span>
  )
}

/** The figure, and its interval where one figure would say too much. */
export const Fit: FC<{ result: SharedResult }> = ({ result: { low, high, shown } }) => (
  <span class="fit">
    <span class="figure">{shown}</span>
    {low === high || shown.includes('–') ? null : <span class="secondary">{` ${low}–${high}`}</span>}
  </span>
)

/** What something is about, as a link to it where it is on the list. */
export const About: FC<{ view: View; anchor: Anchor | undefined }> = ({ view, anchor }) => {
  if (anchor === undefined || (anchor.row === undefined && anchor.name === undefined))
    return <span class="whole">the whole list</span>
  const row = rowOf(view, anchor.row)
  const name = row?.name ?? anchor.name ?? 'a program'
  const field = anchor.field === undefined ? '' : `${fieldWords(anchor.field)} of `
  if (row === undefined || row.gone)
    return (
      <span>
        {field}
        {name}
        {anchor.row === undefined ? '' : ' (no longer on the list)'}
      </span>
    )
  const path = anchor.field === undefined ? pathToRow(view, row.row) : pathToField(view, row.row, anchor.field)
  return (
    <a href={path}>
      {field}
      {name}
    </a>
  )
}

/** People's words as they wrote them, line by line. */
export const Words: FC<{ text: string }> = ({ text }) => <p class="words">{text}</p>
