import type { JSX } from 'preact'
import type { Milestone } from '../../../shared/timeline/milestone.ts'
import { lookOf } from './words.ts'

/** How a step stands: a mark, a word and a colour. */
export const StateChip = ({ milestone }: { milestone: Pick<Milestone, 'state' | 'kind'> }): JSX.Element => {
  const { mark, word, tone } = lookOf(milestone)
  return (
    <span class={`chip ${tone} state-${word.replace(' ', '-')}`}>
      <span aria-hidden="true">{mark}</span> {word}
    </span>
  )
}
