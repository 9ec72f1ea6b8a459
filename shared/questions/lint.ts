import { limits } from './bank.ts'
import type { Person } from './question.ts'

/** What is wrong with a text, and what to write in its place. */
export interface Finding {
  /** the words that it is about; '' for the whole text */
  readonly quote: string
  readonly says: string
  readonly rewrite: string
  /** `refused`: it must not be sent so; `better`: it may, and could be better */
  readonly level: 'refused' | 'better'
}

/** Reads a text as it will be sent: no vague question, nothing that the Match forbids, within its limits, no blank left. */
export const lintDraft = (text: string, whom: Person, most?: number): Finding[] => {
  const asked = questionsIn(text)
  const [, limit] = limits[whom]
  return [
    ...asked.flatMap((one) => lintQuestion(one, whom)),
    ...conductIn(text),
    ...(asked.length > limit
      ? [refused('', `It asks ${asked.length} questions: ${limit} at most get an answer.`, 'Keep those that decide.')]
      : []),
    ...(asked.length === 0 ? [refused('', 'It asks nothing.', 'Put back one of the questions.')] : []),
    ...(most !== undefined && text.length > most
      ? [refused('', `It has ${text.length} characters; ${most} fit.`, 'Shorten it.')]
      : []),
    ...blanksIn(text).map((quote) =>
      refused(quote, 'This blank is still to be filled.', 'Write it in your own words.'),
    ),
  ]
}

/** One question: is it specific, and about a policy or a history. */
export const lintQuestion = (question: string, whom: Person = 'coordinator'): Finding[] => {
  const said = plain(question)
  const hit = forms.find(
    ({ is, unless, whom: only }) =>
      is.test(said) && unless?.test(said) !== true && (only === undefined || only.includes(whom)),
  )
  return hit === undefined
    ? []
    : [{ quote: question.trim(), says: hit.says, rewrite: hit.rewrite, level: hit.level ?? 'refused' }]
}

/** The sentences of a text that ask something. */
export const questionsIn = (text: string): string[] =>
  sentencesIn(text).filter(
    (one) => /\?\s*["”')\]]*$/.test(one) || /^(please )?(could|can|would) you (tell|let|share|say)\b/i.test(one),
  )

const sentencesIn = (text: string): string[] =>
  text
    .replace(/\b(U\.S|e\.g|i\.e|Dr|Mr|Ms|Mrs|Prof|St|vs)\./gi, (one) => one.replace(/\./g, '\u2024'))
    .split(/(?<=[.?!])["”')\]]*\s+|\n+/)
    .map((one) =>
      one
        .replace(/\u2024/g, '.')
        .replace(/^\s*(?:[-*•]|\d+[.)])\s*/, '')
        .trim(),
    )
    .filter(Boolean)

/** A blank of the draft: `[what speaks to you]`. */
const BLANK = /\[[^\]\n]{3,}\]/g
export const blanksIn = (text: string): string[] => text.match(BLANK) ?? []

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[\s,;:"“”]+/g, ' ')
    .trim()

interface Form {
  readonly is: RegExp
  readonly unless?: RegExp
  readonly says: string
  readonly rewrite: string
  readonly whom?: readonly Person[]
  readonly level?: Finding['level']
}

const IMG = String.raw`(?:imgs?|fmgs?|international (?:medical )?(?:graduates?|doctors?|students?|applicants?|candidates?)|foreign (?:medical )?(?:graduates?|doctors?|applicants?)|(?:people|applicants|candidates|someone|somebody) like me)`
const it = (pattern: string): RegExp => new RegExp(pattern.replace(/IMG/g, IMG))
const program = String.raw`(?:your |the |this )?(?:residency )?(?:program|programme|department|hospital|place|team|you|it|they|residency)`

const howMany = 'How many IMGs are currently in your program, and out of how many residents?'
const supports = 'What supports do you offer for new IMGs, such as a mentor or an orientation?'
const policy =
  'Does your program consider IMGs who graduated more than 5 years ago, and what is the limit, if there is one?'
const visaTypes = 'What visa types have you sponsored for residents in the last few years?'

/** The vague forms, each with the specific question in its place. */
const forms: readonly Form[] = [
  {
    is: it(
      String.raw`\b(?:img|fmg)s?[- ]?(?:friendly|open|possible|welcoming|tolerant)|friendly (?:to|towards?|for|with) (?:\w+ )?IMG`,
    ),
    says: 'Everybody means something else by “IMG-friendly”.',
    rewrite: howMany,
  },
  {
    is: /\b(?:my|our|a|any|real(?:istic)?|good) (?:chances?|odds|shot|likelihood|prospects)\b|\bchances? (?:of|for|to|that|do|are|with)\b|how likely (?:am i|is it that i|would i|will i)/,
    says: 'Nobody there may or can say what your chances are.',
    rewrite: policy,
  },
  {
    is: /\b(?:would|will|could|can|do|should|might) (?:you|they|i|your program|the program) (?:\w+ )?(?:consider|take|accept|interview|invite|pick|choose|want|match|hire|get|be invited|be considered)\b.{0,20}\b(?:me|my (?:application|profile|cv|file|case)|someone like me|with my)\b|\b(?:will|would|could|can|should|do) i (?:ever )?(?:get|receive|be (?:invited|considered|accepted)|have an? (?:interview|chance)|match|fit|qualify)|\bam i (?:competitive|eligible|qualified|a (?:good|strong) (?:fit|candidate|applicant)|good enough)|\bis my (?:profile|application|score|cv)\b/,
    says: 'It asks for a judgement of you, which a letter does not get.',
    rewrite: policy,
  },
  {
    is: it(String.raw`\b(?:can|could|do|may|will) (?:\w+ )?IMG (?:\w+ )?(?:match|apply|get in|succeed)\b`),
    unless: /\b(?:who|with|without|whose|graduated|visa)\b/,
    says: 'A yes tells you nothing: nearly every program takes one now and then.',
    rewrite: howMany,
  },
  {
    is: it(
      String.raw`\b(?:do|does|would|will|can|are|is) ${program} (?:\w+ )?(?:take|takes|accept|accepting|accepts|like|want|hire|welcome|welcoming|prefer|consider|taking|considering|open to|interested in|interview|rank|match|sponsor)(?: (?:any|some|many|in|of|to))* IMG`,
    ),
    unless:
      /\b(?:who|with|without|whose|graduated|years?|graduates? from|visa|on an?|that|in each|each year|for the|this season|\d)\b/,
    says: 'A yes tells you nothing: nearly every program takes one now and then.',
    rewrite: howMany,
  },
  {
    is: it(
      String.raw`\bhow (?:supportive|friendly|open|welcoming|good|nice|accepting|receptive|competitive|hard|difficult|easy)\b`,
    ),
    unless: /\bhow open\b.*\b(?:position|slot)/,
    whom: ['coordinator', 'faculty'],
    says: 'It asks for an opinion, and the answer will be a polite one.',
    rewrite: supports,
  },
  {
    is: /\bhow (?:supportive|friendly|open|welcoming|good|nice|accepting|receptive)\b/,
    whom: ['resident', 'alumni'],
    level: 'better',
    says: 'A question about something that happened gets a truer answer than one about a feeling.',
    rewrite: 'What helped you most in your first months there?',
  },
  {
    is: it(
      String.raw`^(?:and |so |but )?(?:is|are|was|were) (?:your |the |this |it |there )?(?:\w+ ){0,3}(?:supportive|good|nice|malignant|toxic|benign|friendly|welcoming|competitive|great|diverse|happy|respected|respectful|fair|worth it|safe)\b|\bdo you (?:like|love|enjoy|recommend|think|feel|believe)\b|\bwould you (?:recommend|say|choose)\b`,
    ),
    says: 'It asks for an opinion with a yes or a no.',
    rewrite: supports,
  },
  {
    is: /\b(?:tell|send|give|share|provide|let|know) (?:me|us)?\s?(?:\w+ )?(?:anything|everything|something|more|all|any information|information|details|some info|info)\b(?! (?:than|on whether|on your limit))|\bwhat (?:can|should|do) (?:i|you) (?:know|tell)\b|\bany (?:advice|tips|suggestions|information|info|insights?|thoughts)\b|\bwhat (?:are )?(?:your|the) (?:requirements|criteria|expectations)\b|\bwhat do you (?:look for|want|expect|prefer|value)\b|\bwhat kind of (?:applicants?|candidates?)\b|\bwhat (?:is|are) (?:it|things) like\b/,
    unless: /\b(?:call|calls|supervision|week|exam|research|orientation|visa)\b/,
    says: 'It is too wide to be answered in a line.',
    rewrite: 'Do you require U.S. clinical experience, and if so, what type?',
  },
  {
    is: /\b(?:do|does|are|is|can|will|would) (?:you|your program|the program|they) (?:\w+ )?(?:help|support|supporting|supportive|handle|deal with|okay|ok|fine|assist) (?:\w+ ){0,3}visas?\b|\bvisa[- ]friendly\b/,
    says: '“Support” is not said by type or by year.',
    rewrite: visaTypes,
  },
  {
    is: /\bwhat (?:score|scores|step 2|usmle score) (?:do i need|is good|is enough|should i|would be)\b|\bis (?:a |my )?(?:step 2|score|\d{3})\b.{0,20}\b(?:good|enough|ok|okay|competitive|sufficient)\b/,
    says: 'It asks how good is good enough.',
    rewrite: 'Do you have a minimum Step 2 CK score, and if so, what is it and is it strict?',
  },
]

/** What the Match's code of conduct keeps out of letters between applicants and programs. */
const conductIn = (text: string): Finding[] =>
  sentencesIn(text).flatMap((sentence) => {
    const said = plain(sentence)
    const hit = conduct.find(({ is }) => is.test(said))
    return hit === undefined ? [] : [refused(sentence, hit.says, hit.rewrite)]
  })

const leaveOut = 'Leave it out. After the interview you may say that you liked a place, never ask for a promise.'
const conduct: readonly Pick<Form, 'is' | 'says' | 'rewrite'>[] = [
  {
    is: /\b(?:will|would|do|did|can|could|are|have) (?:you|they|the program|your program)\b.{0,30}\brank(?:ed|ing)? (?:me|us|my)\b|\b(?:where|how|how high|what position)\b.{0,30}\b(?:am i|i am|will i be|would i be|you rank(?:ed)? me|i (?:stand|rank))\b.{0,30}(?:rank|list|$)|\bmy (?:place|position|standing|rank) (?:on|in) (?:your|the)\b|\bam i (?:on|going to be on) (?:your|the)\b/,
    says: 'How a program ranks is confidential; asking for it breaks the Match’s code of conduct.',
    rewrite: leaveOut,
  },
  {
    is: /\bi(?: will|'ll| would| plan to| intend to| am going to| am planning to| have)? (?:be )?(?:rank|ranked|ranking) (?:you|your|it|this)\b|\b(?:my|a) (?:first|top|number one|#1|no\. 1) choice\b|\bfirst on my list\b|\brank(?:ed|ing)? (?:you|your program) (?:first|highly|number|#)/,
    says: 'It reveals how you rank.',
    rewrite: leaveOut,
  },
  {
    is: /\b(?:i|we) (?:am|have|'ve|'m|also|will|did)?\s?(?:also |already )?(?:appl(?:y|ied|ying)|interview(?:ed|ing)?|been invited|got (?:an )?(?:interviews?|invitations?)|sent applications?) (?:to|at|with|by|from) (?:(?:\d+|many|several|other|some|\w+ other) )+(?:programs?|places|hospitals|institutions)|\bother (?:programs?|places) (?:i|that i|where i)|\bwhich other programs\b|\bwhere else\b/,
    says: 'It tells or asks where else somebody applies.',
    rewrite: 'Leave it out: it is nobody’s business but yours.',
  },
]

function refused(quote: string, says: string, rewrite: string): Finding {
  return { quote: quote.trim(), says, rewrite, level: 'refused' }
}
