import type { Anchor, Author, Suggestion } from '../../../shared/contract/reviews.ts'
import type { Role } from '../../../shared/contract/workspace.ts'
import { fieldWords } from '../../../shared/review/words.ts'

export { fieldWords, valueWords } from '../../../shared/review/words.ts'

export const authorWords = ({ name, left }: Author): string => (left ? `${name} (no longer a member)` : name)

/** What something is about: `Example Medical Center: Visa types`. */
export const anchorWords = ({ row, name, field }: Anchor): string => {
  if (row === undefined && name === undefined) return 'The whole list'
  const program = name ?? 'A program'
  return field === undefined ? program : `${program}: ${fieldWords(field)}`
}

/** The cell that a suggestion writes; those on one cell stand together. */
export const cellKeyOf = ({ id, kind, anchor }: Pick<Suggestion, 'id' | 'kind' | 'anchor'>): string =>
  kind === 'add' ? id : JSON.stringify([anchor.row, fieldOf({ kind, anchor })])

/** The field that a suggestion writes; a program that is removed gets the tier "not applying". */
export const fieldOf = ({ kind, anchor }: Pick<Suggestion, 'kind' | 'anchor'>): string =>
  kind === 'tier' || kind === 'remove' ? 'myTier' : (anchor.field ?? '')

/** What a suggestion is about, as the title above it. */
export const titleOf = ({ kind, anchor }: Pick<Suggestion, 'kind' | 'anchor'>): string =>
  kind === 'add'
    ? `Add ${anchor.name ?? 'a program'}`
    : kind === 'remove'
      ? `Do not apply: ${anchor.name ?? 'a program'}`
      : anchorWords({ ...anchor, field: fieldOf({ kind, anchor }) })

export const roleWords: Readonly<Record<Role, string>> = { owner: 'Owner', mentor: 'Mentor', advisor: 'Advisor' }
