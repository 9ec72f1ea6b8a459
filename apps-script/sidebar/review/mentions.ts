import type { Member } from '../../../shared/contract/workspace.ts'

/** The members that a text calls on by `@Name`. The longest name is read first: `@Ann Lee` is not `@Ann`. */
export const mentionsIn = (text: string, members: readonly Member[]): readonly string[] => {
  const byLength = [...members].sort((a, b) => b.person.name.length - a.person.name.length)
  const found = new Set<string>()
  let rest = text.toLowerCase()
  for (const { person } of byLength) {
    const called = `@${person.name.toLowerCase()}`
    const parts = rest.split(called)
    // an address of mail calls on nobody
    if (!parts.slice(0, -1).some((before) => !/[\p{L}\p{N}._-]$/u.test(before))) continue
    found.add(person.id)
    rest = parts.join(' ')
  }
  return members.flatMap(({ person }) => (found.has(person.id) ? [person.id] : []))
}
