import { plainOf, type Sentence } from './text.ts'

/**
 * A question that was repeated and answered with a yes or a no, as the statement that it comes to: `Do you require it?
 * No.` → `we do not require it`. What stands after the yes is part of it; a question alone says nothing.
 */
export const answered = (sentences: readonly Sentence[]): Sentence[] =>
  sentences.flatMap((sentence, at) => {
    const before = sentences[at - 1]
    if (before === undefined || sentence.asks || !(before.asks || INDIRECT.test(before.plain))) return [sentence]
    const [, word, rest = ''] =
      /^(yes|yeah|yep|correct|we do not|we do|it is not|it is|that is correct|absolutely|certainly|no|nope|not at this time)\b[\s,.;:-]*(.*)$/.exec(
        sentence.plain,
      ) ?? []
    if (word === undefined) return [sentence]
    const statement = statementOf(before.plain, /^(?:no|nope|not)|not$/.test(word))
    // a rest with a subject of its own is read by itself
    const plain =
      statement === undefined
        ? sentence.plain
        : rest === ''
          ? statement
          : /^(?:we|our|applicants|candidates|it|there|they|you|i)\b/.test(rest)
            ? rest
            : `${statement} ; ${rest}`
    return [{ text: `${before.text} ${sentence.text}`, plain, asks: false }]
  })

/** `You asked whether we sponsor it.` */
const INDIRECT = /\b(?:asked|asking|wondering|know) (?:\w+ ){0,3}(?:if|whether) (?:we|you|our program|your program) /

const statementOf = (question: string, no: boolean): string | undefined => {
  const asked = plainOf(question)
    .replace(
      /^.*\b(?:asked|asking|wondering|know) (?:\w+ ){0,3}(?:if|whether) (?:we|you|our program|your program) /,
      'do you ',
    )
    .replace(/\.$/, '')
    .replace(/\?.*$/, '')
    .replace(/,? (?:and|or) (?:if so|if not|how|what|which|when|under)\b.*$/, '')
    .replace(/^(?:and|so|also|\d+[.)]) /, '')
  const not = no ? 'not ' : ''
  const does =
    /^(?:do|does|did) (?:you|they|(?:your|the) (?:residency )?program)(?: (?:currently|also|still))? (.+)$/.exec(asked)
  if (does) return `we ${no ? 'do not ' : ''}${does[1] ?? ''}`
  const be =
    /^(is|are) (there (?:an? |any )?|(?:.+?) (?=required|needed|accepted|necessary|mandatory|sponsored|preferred|considered|enough|sufficient|available))(.+)$/.exec(
      asked,
    )
  if (be) {
    const [, verb, what = '', end = ''] = be
    return what.startsWith('there') ? `there ${verb} ${no ? 'no ' : 'a '}${end}` : `${what.trim()} ${verb} ${not}${end}`
  }
  const can = /^(?:can|may|must|will|would) (.+?) (have|be|hold|apply|come|sponsor|accept|consider|take) (.+)$/.exec(
    asked,
  )
  if (can)
    return `${can[1] ?? ''} ${asked.startsWith('must') ? (no ? 'do not need to ' : 'must ') : no ? 'can not ' : 'can '}${can[2] ?? ''} ${can[3] ?? ''}`.replace(
      /^you (?:can|must) /,
      'we ',
    )
  return undefined
}
