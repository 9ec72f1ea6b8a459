import type { JSX } from 'preact'
import { capital, tierLook, type Tone } from '../words.ts'

/** A mark with its colour; the word stands beside it or is told to a screen reader. */
export const Mark = ({ tone, mark, word }: { tone: Tone; mark: string; word: string }): JSX.Element => (
  <span class={`mark ${tone}`}>
    <span aria-hidden="true">{mark}</span>
    <span class="sr">{word}: </span>
  </span>
)

export const TierChip = ({ tier }: { tier: string }): JSX.Element => {
  const { tone, mark } = tierLook(tier)
  return (
    <span class={`chip ${tone}`}>
      <span aria-hidden="true">{mark}</span> {capital(tier)}
    </span>
  )
}
