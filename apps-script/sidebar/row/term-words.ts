import type { Term } from '../../../shared/list/chance/terms.ts'
import { Z80 } from '../../../shared/list/numbers/normal.ts'

/** A step on the logit as what it does to the odds, with its range: the field's own way to say it. */
export const termWords = ({ shift, error, guess }: Term): string => {
  if (guess) return 'not known: the usual one stands in, and widens the range'
  const size = Math.abs(shift)
  const [times, from, to] = [size, size - Z80 * error, size + Z80 * error].map((step) => Math.exp(step).toFixed(1))
  if (Math.exp(size) < 1.05) return 'hardly changes it'
  return `${shift > 0 ? 'raises' : 'lowers'} the odds, about ${times} times${from === to ? '' : ` (${from}–${to})`}`
}
