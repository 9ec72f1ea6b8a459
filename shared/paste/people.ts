import { headerWords } from '../tracker/headers.ts'

/** Headers of columns that name people, or say how to reach them. They are dropped whole, whatever they hold. */
const headers =
  /\b(user ?names?|users?|reddit|redditor|discord|handles?|whatsapp|telegram|posters?|(posted|submitted|added|reported|written) by|authors?|e ?mails?|mail|e mail address|phones?|telephone|tel|mobile|cell|fax|persons?|people|(first|last|full|your|applicant|contact|sender|student) ?names?|initials|nick ?names?|coordinators?|program director|director|pd|apd|chair|chairman)\b/

/** A word beside the person that makes it something else: "Email sent", "Program director's statement on visas" stay people. */
export const namesPeople = (header: string): boolean => headers.test(headerWords(header))

/** `u/…`, `@…`, an e-mail address, `name#1234` and telephone numbers, wherever they stand in a text. */
const traces: readonly RegExp[] = [
  /(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<![\w/.])\/?u\/[\w-]{2,}/gi,
  /(?<![\w/.])@[\w.-]*\w/g,
  /(?<![\w#])[A-Za-z][\w.]{1,31}#\d{4}\b/g,
  /(?<![\d-])(?:\+\d{1,3}[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/g,
  /(?<![\d-])\+\d{1,3}[\s.-]?\d[\d\s.-]{6,13}\d(?!\d)/g,
]

/** A text without people's names for themselves, and how many were cut out. */
export const withoutPeople = (text: string): { text: string; cut: number } => {
  let cut = 0
  let rest = text
  for (const trace of traces)
    rest = rest.replace(trace, () => {
      cut++
      return ''
    })
  if (cut === 0) return { text, cut }
  const tidy = rest
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/\s+([,;:.)])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
  return { text: /[\p{L}\p{N}]/u.test(tidy) ? tidy : '', cut }
}
