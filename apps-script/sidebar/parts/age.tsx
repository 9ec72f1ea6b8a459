import type { JSX } from 'preact'
import { dayWords } from '../words.ts'

/** The day of a fact; what is stale looks stale and says so. */
export const Age = ({ day, age }: { day: string | undefined; age: string | undefined }): JSX.Element => {
  if (day === undefined) return <span>day not known</span>
  if (age !== 'stale' && age !== 'old') return <span>{dayWords(day)}</span>
  return (
    <span class={age === 'stale' ? 'stale' : undefined}>
      <svg class="clock" viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.2" />
        <path d="M6 3.5V6l1.8 1.2" fill="none" stroke="currentColor" stroke-width="1.2" />
      </svg>
      {dayWords(day)}, {age}
    </span>
  )
}
