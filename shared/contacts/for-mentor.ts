import type { Contact } from '../tabs/contacts.ts'

/**
 * What a mentor may be told of the contacts, as text to be copied: those that say so, without address, notes, updates
 * or leads. Private from the start: blank is no.
 */
export const forMentor = (contacts: readonly Contact[]): string =>
  contacts
    .filter(({ toMentor }) => toMentor === 'yes')
    .map(({ name, role, relation, program, letterFrom, asked, received }) => {
      const letter =
        received !== undefined ? `letter received ${received}` : asked !== undefined ? `letter asked ${asked}` : ''
      const kind = letter !== '' && letterFrom !== undefined ? `${letter} (${letterFrom})` : letter
      return [name ?? 'Somebody', role, program, relation, kind].filter(Boolean).join(', ')
    })
    .join('\n')
