import type { Plan } from '../../../shared/list/plan/plan.ts'
import { modelVersion } from '../../../shared/list/chance/model.ts'
import { defaultRules } from '../../../shared/rules/ruleset.ts'
import type { Verified } from '../../../shared/tabs/snapshots.ts'
import { chanceWords, dollarWords, markOf } from '../plan/words.ts'
import { count, dayWords } from '../words.ts'

/** `34 programs, 45 % (30–60 %) for a match, prior only, $826` */
export const planWords = ({ lines, status }: Plan): string => {
  const last = lines[lines.length - 1]
  if (last === undefined) return 'no program'
  const dollars = last.dollars === null ? 'fee not known' : dollarWords(last.dollars)
  return `${count(lines.length, 'program')}, ${chanceWords(last.match)} for a match${markOf(status)}, ${dollars}`
}

/** `23 Nov 2026, 09:16` */
export const momentWords = (taken: string): string => {
  const [day = '', minute] = taken.split(' ')
  return minute === undefined ? dayWords(day) : `${dayWords(day)}, ${minute}`
}

/** Whether a snapshot still comes to the same, and why it cannot be told where it cannot. */
export const verifiedWords = (verified: Verified, { rules, model }: Plan): string =>
  ({
    same: 'Worked out again just now: the same to the last byte.',
    'other rules': `Made by rules ${rules}; this add-on has rules ${defaultRules.version}. It cannot be worked out again, and its figures stay as they were.`,
    'other model': `Made by model ${model}; this add-on has model ${modelVersion}. It cannot be worked out again, and its figures stay as they were.`,
    'other parameters':
      'Made with other parameters of the model. It cannot be worked out again, and its figures stay as they were.',
  })[verified]
