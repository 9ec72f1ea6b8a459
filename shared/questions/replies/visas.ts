import { type Clause, CONDITION, isNegated, SOFT } from './clause.ts'
import type { Said } from './said.ts'

/**
 * Visas, mention by mention: a policy needs a verb, and a "not" belongs to what follows it. What is said of one visa
 * says nothing of the other.
 */
export const visasIn = (clause: Clause): Said[] => {
  const { plain } = clause
  // a waiver, or somebody else's visa
  if (
    /\bwaiver\b|\btransfer\w*\b/.test(plain) ||
    (/\bprelim\w*\b|\bresearch (?:track|positions?)\b/.test(plain) && !/\bcategorical\b/.test(plain)) ||
    (/\bfellows?\b|\bfellowships?\b|\bfaculty\b|\battendings?\b/.test(plain) &&
      !/\bresidents and fellows\b|\bfellows and residents\b/.test(plain))
  )
    return []
  return [...recordIn(clause), ...citizensIn(clause), ...permitIn(clause), ...typesIn(clause)]
}

const DOES =
  /\b(?:sponsor\w*|prefer\w*|accept\w*|support\w*|offer\w*|tak(?:e|es|ing)|consider\w*|provid\w*|process\w*|welcom\w*|fil(?:e|es|ing)|work with|allow\w*|available|possible|option|participat\w*|approved|able to|eligible|hire|come on|train on|do)\b|\b(?:are|come|is|train) (?:here )?on (?:a |an )?(?:j1|h1b)\b/

/** A "not" that is about sponsoring: `not sponsor`, `H-1B is not available`, `no H-1B`. Any other says nothing of it. */
const DENIES =
  /\b(?:not|never|unable to|stopped|ceased|discontinued|refuse\w*|decline\w*|suspended|paused|halted|ended|eliminated)\b(?: (?!need|have to|require)\w+){0,4}? (?:sponsor\w*|accept\w*|support\w*|offer\w*|tak(?:e|es|ing)|consider\w*|provid\w*|process\w*|welcom\w*|fil(?:e|es|ing)|work with|allow\w*|hire|participat\w*|able to|do)\b|\b(?:j1|h1b)\b(?: \w+){0,4}? not (?:\w+ ){0,3}?(?:sponsored|accepted|available|offered|supported|possible|considered|options?|permitted|allowed|eligible|provided|processed|approved|something|ok|okay)\b|\b(?:not?|neither|nor|without|stopped|ceased|discontinued|suspended|paused|ended|eliminated)(?: (?:any|the|a|an|our|to|for|j1|or|nor|visas?|sponsorship|of))* (?:j1|h1b)\b|\b(?:j1|h1b)\b(?: \w+){0,6}? (?:unavailable|stopped|ceased|discontinued|suspended|paused|halted|ended|eliminated)\b|\b(?:j1|h1b)\b(?: visas?)?(?: sponsorship)?:? ?(?:no|not)(?: (?:at (?:this|the|present)|currently|now)\b.*)?[.,!]*$/

/** A visa that a clause opens with, as an answer does: `J-1 only`, `H-1B: yes`, `both J-1 and H-1B`. */
const OPENS =
  /^(?:yes|no|correct)?[,.: ]*(?:only |both )?(?:j1|h1b)(?: visas?)?(?: sponsorship)?(?: only)?\s*(?:$|[,.;:!)]|(?:and|or|but|only|yes|no|not|is|are|as well|too|also|definitely|absolutely|certainly|for sure|on|in|if|case|rarely|sometimes|occasionally|exclusively|continues?|remains?|please)\b)/

const SHY =
  /\b(?:against|dropp?\w*|denied|den(?:y|ies)|would (?:need|require|have)|pending|trouble|difficult\w*|hard|revoked|withdr\w+|cancel\w*|restrict\w*|prohibit\w*|bann?\w*|forbid\w*|oppos\w*|avoid\w*|cut|phas\w+ out|discourag\w*|reluctant\w*|last resort|out of the question|shy away|move\w* away|too (?:costly|expensive)|costs?|fees?|lawyers?|legal)\b/

const USUAL = /\b(?:usually|typically|generally|normally|mostly|primarily|mainly)\b/

/** Who holds one is told of, not whether it is sponsored. */
const HOLDERS =
  /\b(?:applicants?|candidates?|residents?|interns?|those|people|imgs|anyone)(?: (?:who are|currently))? (?:on|with|holding|here on) (?:a |an |the )?(?:j1|h1b)(?: visas?| status)?\b|\b(?:j1|h1b)(?: visas?)? (?:applicants?|candidates?|residents?|holders?)\b/g

const typesIn = (clause: Clause): Said[] => {
  const { plain, before } = clause
  const labelled = labelsIn(plain)
  if (labelled !== undefined) return said(labelled)
  if (/\b(?:no longer|not any ?more|stopped|discontinued|ceased)\b/.test(plain) && !/\b(?:j1|h1b|visas?)\b/.test(plain))
    return said(dropped(before))
  const only = exceptOne(plain)
  if (only !== undefined) return said({ [only]: 'yes', [only === 'j1' ? 'h1b' : 'j1']: 'no' })
  const mentions = /\b(?:j1|h1b)\b/.test(plain)
  if (!mentions) return untyped(clause)
  if (/\b(?:require|need|must)\w* (?:\w+ ){0,2}(?:j1|h1b)|\bon (?:a|an) (?:j1|h1b)\b.{0,30}\bmust\b/.test(plain))
    return []
  const found: { j1?: string; h1b?: string } = {}
  let verb =
    DOES.test(before) ||
    OPENS.test(plain) ||
    /\b(?:j1|h1b)\b\s*(?:visas? )?(?:only|:|yes|no)/.test(plain) ||
    plain.startsWith('not ')
  for (const part of partsOf(plain)) {
    verb = verb || DOES.test(part)
    const types = (['j1', 'h1b'] as const).filter((one) => new RegExp(`\\b${one}\\b`).test(part))
    if (types.length === 0 || !verb) continue
    // a rule for those who hold one, without a word of sponsoring
    const policy = part.replace(HOLDERS, '')
    if (policy !== part && !DOES.test(policy)) continue
    const negated = /\bneither\b/.test(part) || isNegated(part.replace(/\bnot (?:a problem|an issue)\b/g, ''))
    if (negated && !DENIES.test(part)) continue
    // "a policy against H-1B", "it would need approval": no yes, whatever verb stands beside it
    if (!negated && SHY.test(part)) continue
    // "not all", "not every": neither a yes nor a no
    if (/\bnot (?:all|every|always|both|just)\b/.test(part)) return []
    const limited =
      clause.excepted ||
      CONDITION.test(part) ||
      (SOFT.test(part) && !/\b(?:mostly|prefer\w*|encourag\w*)\b/.test(part)) ||
      /\bsome years\b|\b(?:once|twice)\b/.test(part) ||
      /\bmust\b.*\bstep3\b|\bstep3\b.*\b(?:must|required?|needed)\b/.test(part)
    if (/\bprefer\w*|encourag\w*/.test(part)) {
      if (!negated) for (const type of types) found[type] = 'yes'
      continue
    }
    // "we do not sponsor H-1B unless": it does, now and then
    const value = limited
      ? negated &&
        !clause.excepted &&
        !/\b(?:usually|typically|generally|normally|often|in general|mostly)\b/.test(part) &&
        !/\b(?:unless|except)/.test(clause.plain)
        ? 'no'
        : 'limited'
      : negated
        ? 'no'
        : 'yes'
    // "usually only J-1": it is the usual one, and the other is not ruled out
    const usual = USUAL.test(part) && /\bonly\b/.test(part) && !negated && !CONDITION.test(part)
    // Step 3 is asked of those on an H-1B
    const byStep3 = value === 'limited' && types.length === 2 && /\bstep3\b/.test(clause.plain)
    for (const type of types) found[type] = usual || (byStep3 && type === 'j1') ? 'yes' : value
    const isOnly =
      types.length === 1 &&
      value === 'yes' &&
      /\bonly\b|\bexclusively\b|\bsolely\b/.test(part) &&
      !/\bnot only\b|\bonly (?:if|when|for|after|in)\b/.test(part)
    if (isOnly) {
      const [one] = types
      const other = one === 'j1' ? 'h1b' : 'j1'
      found[other] ??= 'no'
    }
  }
  return said(found)
}

/** `J-1: yes, H-1B: no` */
const labelsIn = (plain: string): { j1?: string; h1b?: string } | undefined => {
  const found: { j1?: string; h1b?: string } = {}
  const turned = plain.replace(/\b(yes|no) (?:to|for|on) (?:the )?(j1|h1b)\b/g, '$2 $1')
  const rest = turned.replace(
    /\b(j1|h1b)(?: visas?)?(?: sponsorship)? ?:? ?(yes|no|not sponsored|not accepted|not ok|not okay|not fine|ok|okay|fine|sponsored|accepted)(?=[\s,.;!]|$)(?! (?:longer|more))/g,
    (_, type: 'j1' | 'h1b', word: string) => {
      found[type] = word.startsWith('no') ? 'no' : 'yes'
      return ''
    },
  )
  return Object.keys(found).length === 0 || /\b(?:j1|h1b)\b/.test(rest) || isNegated(rest) ? undefined : found
}

/** `…, but we no longer do`: what was spoken of last. */
const dropped = (before: string): { j1?: string; h1b?: string } => {
  const [last = ''] = before.split(' ; ').reverse()
  return Object.fromEntries(
    (['j1', 'h1b'] as const).filter((one) => new RegExp(`\\b${one}\\b`).test(last)).map((one) => [one, 'no']),
  )
}

/** `We do not sponsor any visa other than J-1` */
const exceptOne = (plain: string): 'j1' | 'h1b' | undefined => {
  const [, one] =
    /\b(?:not?|only|unable|never)\b.*\bvisas?\b.*\b(?:other than|except(?: for)?|besides|apart from|beyond|outside of) (?:the |a |an )?(j1|h1b)\b/.exec(
      plain,
    ) ??
    /\b(j1|h1b)\b (?:visas? )?(?:is|are) the only (?:visas?|type|kind)/.exec(plain) ??
    /\b(?:limited|restricted|confined) to (?:the )?(j1|h1b)\b(?!.*\b(?:j1|h1b)\b)/.exec(plain) ??
    []
  return one === 'j1' || one === 'h1b' ? one : undefined
}

/** At a comma or an "and" a new thing is said where a verb or a "not" follows. */
const partsOf = (plain: string): string[] =>
  plain
    .replace(/\b(?:rather than|instead of|and not|or not|nor)\b/g, ' | not ')
    .replace(/\bneither (j1|h1b)(?: visas?)? *\| not /g, 'neither $1 nor ')
    .split(
      /\s*\|\s*|,\s*(?=(?:not?|only|we|accept|sponsor)\b)|,?\s+and,?\s+(?=(?:with step3|in (?:rare|some|exceptional|special|certain)|rarely|occasionally|sometimes|on an? |we|do|does|only|accept|sponsor|support|not?|can|will|are|is|it|they|unable|(?:j1|h1b) (?:visas? )?(?:is|are|on|only|in|if|case))\b)|,\s*(?=(?:j1|h1b)\b[^,]*\b(?:is|are|not|only|on a|in|if|case|rarely|sometimes)\b)/,
    )
    .filter(Boolean)

const untyped = ({ plain, soft, condition }: Clause): Said[] => {
  if (
    !/\bvisas?\b|\bsponsorships?\b/.test(plain) ||
    !/\bsponsor\w*|\boffer\w*|\baccept\w*|\bsupport\w*|\bprovid\w*/.test(plain)
  )
    return []
  if (
    /\b(?:which|what|type|types|kind|o1|f1|opt|other)\b/.test(
      plain.replace(/\b(?:of )?any (?:kind|type|sort)s?\b/g, ''),
    ) &&
    !/\b(?:any|all) (?:types? of )?visas?\b/.test(plain)
  )
    return []
  if (soft || condition || /\b(?:required|needed|necessary|need|letter|form|fee|status)\b/.test(plain)) return []
  if (isNegated(plain))
    return /\brecent(?:ly)?\b|\b(?:last|past) (?:few|\d+|couple|several)\b|\bhave not\b/.test(plain)
      ? []
      : [{ field: 'visas', value: 'none' }, ...said({ j1: 'no', h1b: 'no' })]
  if (/\b(?:all|any|every) (?:types? of |kinds? of )?visas?(?: types?)?\b|\bboth (?:types? of )?visas?\b/.test(plain))
    return said({ j1: 'yes', h1b: 'yes' })
  return [{ field: 'visas', value: 'sponsors (type not said)' }]
}

/** History apart from policy. */
const recordIn = ({ plain, soft }: Clause): Said[] => {
  if (
    !/\b(?:visas?|j1|h1b)\b/.test(plain) ||
    !/\b(?:have|has|had)\b.*\b(?:sponsored|had|matched|taken|accepted)\b|\bsponsor\w*\b.*\b(?:every|each) year\b|\b(?:every|each) year\b.*\bsponsor/.test(
      plain,
    )
  )
    return []
  if (
    isNegated(plain) &&
    /\b(?:recent(?:ly)?|(?:last|past) (?:few|\d+|couple|several)|ever|never)\b/.test(plain) &&
    !/\b(?:j1|h1b)\b/.test(plain)
  )
    return [{ field: 'visaRecord', value: 'none' }]
  if (isNegated(plain)) return []
  if (
    /\b(?:every|each) (?:single )?year\b|\bevery class\b|\beach class\b|\ball of the (?:last|past) \d years\b/.test(
      plain,
    ) &&
    !soft
  )
    return [{ field: 'visaRecord', value: 'every year' }]
  return /\bsome years\b|\bnot every year\b|\b(?:once|twice|one year|two years) (?:in|of|out of)\b/.test(plain)
    ? [{ field: 'visaRecord', value: 'some years' }]
    : []
}

const citizensIn = ({ plain, condition, soft }: Clause): Said[] => {
  const status =
    /\b(?:usa )?citizens?(?:hip)?\b.{0,40}\b(?:permanent residen\w*|green card\w*|lprs?)\b|\b(?:permanent residen\w*|green card\w*)\b.{0,40}\b(?:usa )?citizens?(?:hip)?\b|\busa citizens(?:hip)?\b/
  if (!status.test(plain) || soft) return []
  if (
    /\b(?:only|must|required?|limited to|exclusively|restricted)\b/.test(plain) &&
    !isNegated(plain) &&
    (!condition || /\bonly\b/.test(plain))
  )
    return [
      { field: 'visas', value: 'citizens and permanent residents only' },
      { field: 'citizenship', value: 'required' },
      ...said({ j1: 'no', h1b: 'no' }),
    ]
  return isNegated(plain) && /\b(?:not required|not need|not necessary|not require|not have to be)\b/.test(plain)
    ? [{ field: 'citizenship', value: 'not required' }]
    : []
}

const permitIn = ({ plain, soft, condition }: Clause): Said[] => {
  if (!/\beads?\b|\bwork permits?\b|\bemployment authorization\b/.test(plain) || soft || condition) return []
  if (!/\baccept\w*|\bfine\b|\bok\b|\bokay\b|\bwelcome\b|\bsufficient\b|\benough\b|\beligible\b|\bconsider/.test(plain))
    return []
  return [{ field: 'ead', value: isNegated(plain) ? 'no' : 'yes' }]
}

const said = (found: { readonly j1?: string; readonly h1b?: string }): Said[] =>
  (['j1', 'h1b'] as const).flatMap((field) => (found[field] === undefined ? [] : [{ field, value: found[field] }]))
