import type { FactorExplained, Result, Verdict } from '../../shared/rules/index.ts'

export { dayWords, withDays } from '../../shared/tracker/day-words.ts'

/** `15 of 18`, or `5–9 of 9` where what is unknown leaves the points open. */
export const pointsWords = ({ points, most }: Pick<FactorExplained, 'points' | 'most'>): string =>
  `${rangeWords(points.low, points.high)} of ${Math.round(most)}`

export const isOpen = ({ points }: Pick<FactorExplained, 'points'>): boolean => points.high - points.low > 1e-9

export const rangeWords = (low: number, high: number): string => {
  const [from, to] = [Math.round(low), Math.round(high)]
  return from === to ? String(from) : `${from}–${to}`
}

/** Up to two decimals, no more than needed. */
export const decimal = (value: number): string => String(Math.round(value * 100) / 100)

/** The figure of a fit, and the interval beside it where the figure is one number. */
export const fitWords = ({ fit, low, high, sort, shown, tier }: Result): { figure: string; beside: string } => {
  if (tier === 'not eligible' || shown !== String(fit)) return { figure: shown, beside: '' }
  const interval = sort === high ? '' : `${sort}–${high}`
  return { figure: shown, beside: low < sort ? `${interval} if eligible`.trim() : interval }
}

/** What a screen reader hears instead of the bar. */
export const intervalWords = ({ fit, low, high, sort }: Result): string => {
  const span = sort === high ? `at ${high}` : `between ${sort} and ${high}`
  const middle = fit === null || sort === high ? '' : `, the middle ${fit}`
  return `Fit ${span}${middle}, on a scale of 0 to 100${low < sort ? '. It is 0 if an unknown requirement turns out missed' : ''}.`
}

export type Tone = 'good' | 'target' | 'reach' | 'bad' | 'ask' | 'plain'

/** Colour and mark of a tier: meaning is never by colour alone. */
export const tierLook = (tier: string): { tone: Tone; mark: string } => {
  const word = Object.keys(tierLooks).find((start) => tier.toLowerCase().startsWith(start))
  return tierLooks[word ?? ''] ?? { tone: 'plain', mark: '' }
}
const tierLooks: Record<string, { tone: Tone; mark: string }> = {
  safety: { tone: 'good', mark: '✓' },
  target: { tone: 'target', mark: '●' },
  reach: { tone: 'reach', mark: '▲' },
  'not eligible': { tone: 'bad', mark: '✕' },
  clarify: { tone: 'ask', mark: '?' },
}

/** Never left out beside the word safety. */
export const notPromised = 'Best odds on your list, not a guarantee.'

export const verdictLook: Readonly<Record<Verdict, { tone: Tone; mark: string }>> = {
  meets: { tone: 'good', mark: '✓' },
  misses: { tone: 'bad', mark: '✕' },
  unknown: { tone: 'ask', mark: '?' },
  'not applicable': { tone: 'plain', mark: '–' },
}

export const answerLook = (answer: string): { tone: Tone; mark: string } =>
  answer === 'met'
    ? verdictLook.meets
    : answer === 'not met'
      ? { tone: 'reach', mark: '✕' }
      : { tone: 'ask', mark: '?' }

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A clause of the add-on as a sentence of the sidebar. */
export const sentence = (clause: string): string => `${capital(clause).replace(/\.$/, '')}.`

export const count = (many: number, thing: string): string =>
  `${many.toLocaleString('en-US')} ${thing}${many === 1 ? '' : 's'}`

export const trustWords = (trust: string): string => trusted[trust] ?? trust
const trusted: Record<string, string> = {
  'program-page': "program's own page",
  'official-listing': 'official listing',
  staff: 'said by staff',
  aggregator: 'list made from others',
  community: 'community sheet',
}

export const licenceWords = (licence: string): string => licensed[licence] ?? licence
const licensed: Record<string, string> = {
  open: 'open data',
  'program-page': 'fact and link',
  'private-reading': 'your private reading',
  community: 'community',
}
