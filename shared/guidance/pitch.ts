import { type PitchPart, pitchParts } from '../tabs/own-words.ts'

/** What each part of a pitch answers. */
export const pitchAsks: Readonly<Record<PitchPart, { readonly title: string; readonly hint: string }>> = {
  'who I am': { title: 'Who you are', hint: 'Name, and what you do now.' },
  'where I trained': { title: 'Where you trained', hint: 'School, country, what you have done in the US.' },
  'my specialty': { title: 'Your specialty', hint: 'Which one, and the moment that made you choose it.' },
  'what is unique': {
    title: 'What you bring as an IMG',
    hint: 'A language, patients you have served, a skill others here do not have.',
  },
}

/** Words a minute of somebody who speaks calmly in a second language. A judgement. */
const PACE = 130
/** A pitch longer than this is a talk. A judgement. */
export const longestPitch = 60

export interface Pitch {
  /** The four parts one after another. */
  readonly text: string
  readonly words: number
  readonly seconds: number
  readonly missing: readonly PitchPart[]
  readonly says: string
}

export const pitchOf = (parts: Readonly<Partial<Record<PitchPart, string>>>): Pitch => {
  const said = pitchParts.map((part) => (parts[part] ?? '').replace(/\s+/g, ' ').trim())
  const text = said.filter(Boolean).join(' ')
  const words = text === '' ? 0 : text.split(' ').length
  const seconds = Math.round((words / PACE) * 60)
  const missing = pitchParts.filter((_, at) => said[at] === '')
  return { text, words, seconds, missing, says: wordsOf(words, seconds, missing.length) }
}

const wordsOf = (words: number, seconds: number, missing: number): string => {
  if (words === 0) return 'Nothing written yet.'
  const length = `${words} word${words === 1 ? '' : 's'}, about ${seconds} seconds`
  if (missing > 0) return `${length}; ${missing} of 4 parts to write.`
  return seconds > longestPitch ? `${length}: too long to be listened to. Aim at ${longestPitch}.` : `${length}.`
}
