import type { Sentence } from './text.ts'

/** Part of a sentence that says one thing, with how far it may be relied on. */
export interface Clause {
  /** the whole sentence, in its exact words */
  readonly sentence: string
  readonly plain: string
  /** the sentence's other parts before it, for what it leaves out */
  readonly before: string
  /** why it settles nothing, whatever it says */
  readonly unsure?: Unsure | undefined
  /** it says so of most cases, or with a condition */
  readonly soft: boolean
  readonly condition: boolean
  /** another part grants exceptions */
  readonly excepted: boolean
}

export type Unsure = 'hedged' | 'refers elsewhere' | 'speaks of another time' | 'asks'

/** @param years the two years that the season's applications fall in */
export const clausesOf = ({ text, plain }: Sentence, years: readonly number[]): Clause[] => {
  const parts = plain
    .replace(HARMLESS, ' ')
    .replace(/\b(j1|h1b)( visas?)? ?[-=] ?(?=(?:yes|no|not|sponsored|accepted)\b)/g, '$1$2: ')
    .split(
      /\s*;\s*|,?\s+(?:but|however|although|though|while|whereas|yet)\b,?\s*|\s+-\s+|,\s+(?:and|so)\s+(?=(?:we|our|it|there|applicants|candidates|i|they|you|no|for)\b)|\s+and\s+(?=(?:must|have to|need to|should|are required|is required)\b)|\.\s+(?=and |but )/,
    )
    .map((part) => part.replace(/^(?:and|but|so)\s+/, '').trim())
    .filter(Boolean)
  // a doubt or an exception that names nothing of its own is about the rest of the sentence
  const doubted = parts.some((part) => HEDGED.test(part) && !TOPIC.test(part))
  const excepted = parts.some((part) => isException(part) && !TOPIC.test(part))
  return parts.map((part, at): Clause => ({
    sentence: text,
    plain: part,
    before: parts.slice(0, at).join(' ; '),
    unsure: doubted ? 'hedged' : unsureIn(part, years),
    soft: SOFT.test(part) || excepted,
    condition: CONDITION.test(part),
    excepted,
  }))
}

/** Words of what is asked. */
export const TOPIC =
  /\b(?:visas?|j1|h1b|sponsor\w*|graduat\w*|usce|clinical experience|observerships?|letters|step[123]|scores?|ecfmg|certif\w*|attempts?|fail\w*|deadline|imgs|cut-?off|requirements?|eads?)\b/

/** It takes back some of what was said before it. */
export const isException = (plain: string): boolean =>
  /\bexceptions?\b|\bwaived\b|\bcase[- ]by[- ]case\b|\bindividual(?:ly)? (?:basis|considered|reviewed)\b|\bflexib/.test(
    plain,
  ) && !/\b(?:no|not|without) (?:\w+ )?exceptions?\b/.test(plain)

/** A doubt that names nothing, or an exception: it is about the sentence before it. */
export const aboutBefore = (plain: string): 'doubt' | 'exception' | undefined =>
  TOPIC.test(plain) ? undefined : HEDGED.test(plain) ? 'doubt' : isException(plain) ? 'exception' : undefined

/** What only names whom a policy is for. */
const HARMLESS =
  /\b(?:if you (?:need|require)(?: (?:a|any))?(?: visa)?(?: sponsorship)?|for (?:those|applicants|candidates|imgs|residents) (?:who (?:need|require)|requiring|needing) (?:a )?(?:visas?|(?:visa )?sponsorship)),?\s*|\b(?:unfortunately|fortunately|please note that|yes and no|as a matter of policy),?\s*/g

const HEDGED =
  /\b(?:i (?:may|might|could) be (?:wrong|mistaken)|do not quote me|i (?:believe|think|guess|suppose|assume|imagine|would say|would assume|would imagine|am (?:fairly|pretty|quite|almost) (?:sure|certain)|am under the impression)|(?:never|not|did not|do not) (?:say|said|state|stated|mean|claim)|(?:not|un)[ -]?(?:[\w%]+ )?(?:sure|certain|clear|aware)|(?:would|will|need|have) (?:have )?to (?:check|ask|confirm|verify|look)|let me (?:check|ask|confirm)|get back to you|do not (?:know|recall|remember|have (?:that|this|the) (?:information|answer|data))|no idea|probably|perhaps|maybe|possibly|presumably|supposedly|apparently|most likely|likely|unlikely|might|could|as far as i (?:know|am aware)|to (?:the best of )?my knowledge|if i (?:recall|remember|am not mistaken)|from what i (?:know|hear|understand)|my understanding|(?:colleagues?|someone|somebody|he|she|they|resident) (?:said|told|says|thinks?)|(?:i|have|had) (?:heard|hear)|it (?:really )?depends|depends on|depending|varies|vary|unclear|to be determined|tbd|undecided|not (?:yet )?(?:been )?(?:decided|determined|finalized)|under (?:review|discussion|consideration)|subject to change|being (?:discussed|reviewed|considered|revised|updated)|(?:are|is) (?:considering|discussing|reviewing|exploring|looking into|working on)|may change|(?:we|they) (?:hope|plan|expect|intend|aim|would like) to|in the future|next (?:year|season|cycle)|starting (?:in )?20\d\d|will (?:begin|start) (?:to )?(?:sponsor|accept|requir|offer)\w*)\b|\bmay (?!apply|still apply|also apply|submit|be certified|be counted)/

const ELSEWHERE =
  /\b(?:check|see|visit|refer|consult|look (?:at|on|up)|review|go to|find|found|available|posted|listed|outlined|described|stated|published|explained)\b.{0,60}\b(?:web ?sites?|web ?pages?|pages?|freida|site|links?|faqs?|handbook|portal|online|eras listing|gme office|hr)\b|\b(?:web ?site|freida|gme office|human resources|international office)\b.{0,40}\b(?:has|have|lists|lists?|will|can|would|for (?:details|information|more|our|this|that|requirements))\b|\bhttps?:|\bwww\.|\b(?:is|are) on (?:our|the) |\bfreida\b|\bweb ?(?:site|page)s?\b|\bcontact (?:the|our) (?:gme|hr|international)|\b(?:answer|address)(?:ed)? (?:this|that|your|these) .{0,30}\b(?:session|open house|webinar)/

const OTHER_TIME =
  /\b(?:last|previous|prior) (?:year|season|cycle|match|class)\b|\bpreviously\b|\bin the past\b(?! (?:few|\d|couple|several))|\bformerly\b|\bused to\b|\bhistorically\b|\buntil (?:last|recently|this year|20\d\d)|\byears? back\b|\bat that time\b|\bback then\b|\boriginally\b|\bin previous (?:years|cycles|seasons)\b|\bin prior (?:years|cycles|seasons)\b|\bhad (?:sponsored|accepted|required|taken)\b|\b(?:were|was) (?:sponsored|accepted|required|able)\b|\b(?:another|other|different|sister|(?<!-)affiliated) (?:program|department|hospital|specialty)\b|\bother programs\b|\bmost programs\b|\bsome programs\b/

export const SOFT =
  /\b(?:usually|typically|generally|normally|ordinarily|commonly|often|mostly|sometimes|occasionally|rarely|seldom|tend to|in general|for the most part|ideally|prefer\w*|recommend\w*|encourag\w*|desir\w*|favou?r\w*|preferably|would like|advantage|a plus|helpful|in most cases|most of the time|case[- ]by[- ]case|individual basis|exception\w*|limited|selective\w*|very few|not (?:strict|a strict|a hard|an absolute|absolute)|flexible|guideline)\b/

export const CONDITION =
  /\b(?:if|unless|provided|providing|as long as|so long as|only (?:if|when|for|after|in)|except(?:ing|ion\w*)?|in (?:exceptional|rare|special|certain|some|select|unusual) (?:cases?|circumstances?|situations?|instances?)|case[- ]by[- ]case|individual basis|contingent|subject to (?!change)|conditional|on (?:the )?condition|(?:who|must|that|have|having|has) (?:already |have |has )?(?:passed|completed|taken) step3|with (?:a )?(?:passing|passed|completed) (?:score on )?step3|with (?:a )?step3\b|step3 (?:is |must be )?(?:passed|completed|required|needed)|for (?:exceptional|outstanding|strong|highly qualified|select(?:ed)?|certain|some|the right) )\b/

const NOW =
  /\b(?:no longer|not any ?more|any longer|anymore|stopped|ceased|discontinued|now|currently|at this time|at present|this (?:year|season|cycle)|every year|each year)\b/

const unsureIn = (part: string, years: readonly number[]): Unsure | undefined => {
  if (
    /\?["')]*$/.test(part) ||
    /\b(?:asked|asking|wonder\w*|inquir\w*|question (?:is|was|about)|know) (?:\w+ ){0,3}(?:if|whether)\b/.test(part)
  )
    return 'asks'
  if (ELSEWHERE.test(part)) return 'refers elsewhere'
  if (HEDGED.test(part)) return 'hedged'
  if (NOW.test(part)) return undefined
  if (OTHER_TIME.test(part)) return 'speaks of another time'
  const named = (part.match(/\b20[0-4]\d\b/g) ?? []).map(Number)
  return named.length > 0 && !named.some((year) => years.includes(year)) ? 'speaks of another time' : undefined
}

export const NEGATED =
  /\b(?:not|no|never|neither|nor|unable|none|without|suspended|paused|halted|ended|eliminated|refuse\w*|stopped|ceased|discontinued|decline)\b/
export const isNegated = (plain: string): boolean =>
  NEGATED.test(plain.replace(/\bnot only\b|\bno problem\b|\bno later than\b/g, ''))
