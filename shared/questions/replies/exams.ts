import { type Clause, isNegated } from './clause.ts'
import type { Said } from './said.ts'

const LIKES =
  /\bprefer\w*|\brecommend\w*|\bencourag\w*|\bdesir\w*|\bfavou?r\w*|\bideal\w*|\blook for\b|\btarget\b|\baim\b|\blike to see\b/

export const examsIn = (clause: Clause): Said[] => [
  ...step2In(clause),
  ...wantedIn(clause),
  ...attemptsIn(clause),
  ...certificationIn(clause),
]

/** Minimum or typical Step 2 CK score. */
const step2In = ({ plain, before, soft, condition }: Clause): Said[] => {
  const about = /\bstep2\b|\bck\b|\busmle scores?\b|\bscores?\b|\bscore cut-?off/
  if (!about.test(plain) && !(/\bstep2\b|\bck\b/.test(before) && /\b2\d\d\b|\bcut-?off|\bminimum/.test(plain)))
    return []
  // what the applicant has is no rule
  if (/\byour (?:\w+ )?(?:step2|ck|scores?)\b/.test(plain)) return []
  // what helps is no minimum, and a rule for others is none for IMGs
  if (/\bcompetitive\b|\bgood position\b/.test(plain) && !/\bminimum|\bcut-?off/.test(plain)) return []
  if (
    /\b(?:usa|domestic) (?:medical )?(?:schools?|graduates?|seniors?|mds?|applicants?)\b|\bamgs?\b/.test(plain) &&
    !/\bimgs\b/.test(plain)
  )
    return []
  if (/\bstep1\b|\bstep3\b|\bcomlex\b|\btoefl\b|\boet\b/.test(plain) && !/\bstep2\b|\bck\b/.test(plain)) return []
  const scores = [...new Set(numbersIn(plain))]
  const none =
    /\b(?:no|not have|without|not use|not set|not enforce|not require)\b(?: (?:a|an|any|the|such|specific|set|firm|formal|strict|hard|absolute|official|particular|stated|fixed|minimum|certain|step2|usmle|ck|score)){0,6} (?:cut-?offs?|minimums?|score requirements?|threshold|scores?|limit)\b|\b(?:cut-?off|minimum)(?: score)? ?: ?none\b/.test(
      plain,
    )
  if (none) {
    if (scores.length === 0)
      return /\bnot (?:require|have|use) (?:a |the |any )?(?:step2|usmle|ck) scores?\b/.test(plain) &&
        !/\bminimum|\bcut/.test(plain)
        ? []
        : [{ field: 'step2Minimum', value: 'none' }]
    return []
  }
  // an average and a minimum in one breath: each with its own word
  if (scores.length > 1 && /\baverage\w*|\bmean\b|\bmedian\b/.test(plain) && /\bminimum|\bcut-?off/.test(plain)) {
    const [, average] = /\b(?:average\w*|mean|median)\b\D{0,40}?(2\d\d)\b/.exec(plain) ?? []
    const [, least] = /\b(?:minimum|cut-?off)\b\D{0,20}?(2\d\d)\b/.exec(plain) ?? []
    if (average === undefined || least === undefined || Number(average) <= Number(least) || soft || condition) return []
    return [
      { field: 'step2Typical', value: Number(average) },
      { field: 'step2Minimum', value: Number(least) },
    ]
  }
  const score = scores.length === 1 ? scores[0] : nearStep2(plain)
  if (score === undefined)
    return /\bonly (?:require|need|ask for) (?:a )?pass(?:ing)?\b|\bpass(?:ing)? (?:score )?is (?:enough|sufficient|all)\b/.test(
      plain,
    ) && /\bstep2\b|\bck\b/.test(plain)
      ? [{ field: 'step2Minimum', value: 'none' }]
      : []
  if (
    /\baverage\w*|\bmean\b|\bmedian\b|\btypical(?:ly)?\b(?=.*\b(?:score|matched|range|residents?)\b)|\b(?:our|most|current|matched) (?:of our )?(?:\w+ )?(?:residents?|interns?|applicants?|candidates?)\b.*\b(?:score|scored|have|had|are|range)\b|\btend to have\b/.test(
      plain,
    ) &&
    !/\bminimum|\bcut-?off|\bat least|\bmust\b|\brequir/.test(plain)
  )
    return /\babove|\bover|\bbelow|\bhigher/.test(plain) ? [] : [{ field: 'step2Typical', value: score }]
  const floor =
    /\bminimum|\bat least\b|\bcut-?off|\bmust\b|\brequir\w*|\babove\b|\bover\b|\bor (?:higher|above|greater|more|better)\b|\b(?:no|not) (?:lower|less) than\b|\bbelow\b|\bunder\b|\blower than\b|\bless than\b|\bthreshold\b|\bfloor\b|\+|>=?|\bscores? of\b|\bexceed/
  if (!floor.test(plain) && !LIKES.test(plain)) return []
  const below =
    /\b(?:below|under|lower than|less than)\b/.test(plain) && !/\b(?:no|not) (?:lower|less) than\b/.test(plain)
  const negated = isNegated(plain.replace(/\b(?:no|not) (?:lower|less) than\b/g, 'at least'))
  if (below && !(negated || /\brejected|\bscreened|\bfiltered|\bineligible|\bautomatically/.test(plain))) return []
  if (!below && negated) return []
  if (soft || condition || LIKES.test(plain)) return [{ field: 'step2Minimum', value: { at: score, strict: false } }]
  if (/\babout\b|\baround\b|\bapproximately\b|\broughly\b|\bnear\b/.test(plain))
    return [{ field: 'step2Minimum', value: { at: score } }]
  return [{ field: 'step2Minimum', value: /\bshould\b/.test(plain) ? { at: score } : score }]
}

const numbersIn = (plain: string): number[] =>
  (
    plain.match(
      /\b(?:19\d|2[0-8]\d)\b(?!\s*(?:applicants?|applications?|candidates?|people|residents?|beds?|interviews?|hours?|%))/g,
    ) ?? []
  ).map(Number)
const nearStep2 = (plain: string): number | undefined => {
  const [, one] =
    /\b(?:step2|ck)\b(?: \w+){0,5}? ((?:19\d|2[0-8]\d))\b/.exec(plain) ??
    /\b((?:19\d|2[0-8]\d))\b(?: \w+){0,2} (?:on|for|in) (?:the )?(?:step2|ck)\b/.exec(plain) ??
    []
  return one === undefined || /\bor\b|\bto\b/.test(plain.slice(plain.indexOf(one) - 4, plain.indexOf(one)))
    ? undefined
    : Number(one)
}

/** When the Step 2 CK score must be out. */
const wantedIn = ({ plain, before, soft, condition }: Clause): Said[] => {
  const about = /\bstep2\b|\bck\b/
  if (!(about.test(plain) || (about.test(before) && /\bit\b/.test(plain))) || soft || condition) return []
  const interview =
    /\b(?:before|prior to|in order to|to|for|at) (?:\w+ ){0,3}(?:interview\w*|invit\w*|be interviewed|be invited|(?:time of )?appl\w+)\b|\bto be considered\b/.test(
      plain,
    )
  const rank = /\b(?:before|prior to|by|in order to|to|for|at) (?:\w+ ){0,4}(?:rank\w*|be ranked)\b/.test(plain)
  const due =
    /\brequire\w*|\bmust\b|\bneed\w*|\bshould be (?:available|in|out|reported)\b|\bhave to\b|\bnecessary\b|\bmandatory\b/.test(
      plain,
    )
  if (!due) return []
  if (isNegated(plain))
    return /\bnot required at all\b|\bnot require (?:a )?(?:step2|ck)(?: ck)?(?: scores?)?(?:\.|$)/.test(plain) &&
      !interview &&
      !rank
      ? [{ field: 'step2Wanted', value: 'not required' }]
      : []
  if (interview === rank) return []
  return [{ field: 'step2Wanted', value: interview ? 'before inviting' : 'before ranking' }]
}

/** Failed attempts. */
const attemptsIn = ({ plain, soft, condition }: Clause): Said[] => {
  if (!/\battempts?\b|\bfail(?:ed|ures?|s|ing)?\b|\bfirst (?:try|time)\b/.test(plain) || condition) return []
  if (!/\bstep|\busmle|\bexams?\b|\battempts?\b|\bfail/.test(plain)) return []
  const said = attemptsOf(plain.replace(/\bpass ?\/ ?fail\b/g, ' '), soft)
  if (said === undefined) return []
  const [one, two] = [/\bstep1\b/.test(plain), /\bstep2\b|\bck\b/.test(plain)]
  const exam =
    /\b(?:all|each|every|any|either|both|per) (?:usmle |of the )?(?:steps?|exams?)\b/.test(plain) || (one && two)
      ? 'all exams'
      : one
        ? 'Step 1'
        : two
          ? 'Step 2 CK'
          : undefined
  return [
    { field: 'attempts', value: said },
    ...(exam === undefined || said === 'any' ? [] : [{ field: 'attemptsExam' as const, value: exam }]),
  ]
}

const attemptsOf = (plain: string, soft: boolean): string | undefined => {
  const most =
    /\b(?:no|not)(?: (?:accept|allow|consider|permit|take|invite)(?: (?:applicants|candidates|imgs) with)?)? more than (\d)\b|\b(?:max(?:imum)?(?: of)?|up to|at most|limit(?:ed)? (?:of|to)) (\d)\b/.exec(
      plain,
    )
  const count = most === null ? undefined : Number(most[1] ?? most[2])
  if (count !== undefined) {
    const failures = /\bfail/.test(plain)
    if ((failures && count === 1) || (!failures && count === 2)) return soft ? 'one failure preferred' : 'one failure'
    return !failures && count === 1 ? (soft ? 'first attempt preferred' : 'first attempt') : undefined
  }
  const negated = isNegated(plain)
  const over = /\b(?:(\d) or more|more than (\d)) (?:total |failed |usmle )?(attempts?|failures?|fails)\b/.exec(plain)
  if (over !== null) {
    const [said, orMore, moreThan, what = ''] = over
    const taken = orMore === undefined ? Number(moreThan) : Number(orMore) - 1
    const failures = what.startsWith('fail') || said.includes('failed') ? taken : taken - 1
    if (!negated && !/\b(?:reject\w*|ineligible|excluded?|screened out|disqualif\w*)\b/.test(plain)) return undefined
    const allowed = failures === 0 ? 'first attempt' : failures === 1 ? 'one failure' : undefined
    return allowed !== undefined && soft ? `${allowed} preferred` : allowed
  }
  if (
    /\bno (?:\w+ )?limits? (?:on|to|for|of)\b.*\battempts?\b|\bany number of (?:attempts|failures)\b|\bregardless of (?:the )?(?:number of )?(?:attempts|failures)\b/.test(
      plain,
    )
  )
    return 'any'
  if (/\bfirst (?:attempt|try|time)\b/.test(plain)) {
    if (/\bnot (?:require|need|have to|insist|necessar)/.test(plain)) return undefined
    if (negated && !/\bno (?:failures|exceptions)\b/.test(plain)) return undefined
    if (/\bprefer\w*|\bideal|\bfavou?r/.test(plain) || soft) return 'first attempt preferred'
    return /\brequire\w*|\bmust\b|\bonly\b|\bneed\w*|\bhave to\b|\bmandatory\b/.test(plain)
      ? 'first attempt'
      : undefined
  }
  if (
    /\bprefer\b/.test(plain) &&
    /\bno (?:failed |prior |usmle |previous )*(?:attempts|failures?)\b|\bwithout (?:any )?(?:failed|failures?|attempts)\b/.test(
      plain,
    )
  )
    return 'first attempt preferred'
  if (soft) return undefined
  if (
    /\b(?:1|a single) (?:failed attempt|failure)\b.*\b(?:ok|okay|acceptable|accepted|allowed|considered|fine)\b|\b(?:accept|allow|consider)\w* (?:applicants with )?(?:1|a single|only 1) (?:failed attempt|failure)\b/.test(
      plain,
    ) &&
    !negated
  )
    return 'one failure'
  const takes =
    /\b(?:accept\w*|consider\w*|look at|invit\w*|interview\w*|welcome|allow\w*|eligible|review\w*|permit\w*|take)\b/.test(
      plain,
    )
  if (/\b(?:multiple|several|2|more than 1)\b/.test(plain)) return undefined
  if (negated && takes && /\b(?:any |a |with )?(?:failed|fail|failures?|prior attempts|attempts)\b/.test(plain))
    return 'first attempt'
  return !negated && takes && /\b(?:failed attempts?|failures?|a fail)\b/.test(plain) ? 'any' : undefined
}

/** Whether the ECFMG certificate must stand when applying. */
const certificationIn = ({ plain: whole, soft, condition }: Clause): Said[] => {
  const plain = whole.replace(/,? (?:and )?not (?:at|by|when|before) (?:the )?(?:time of )?(?:you )?appl\w+/g, '')
  if (!/\becfmg\b.*\bcertif\w*|\bcertif\w*.*\becfmg\b|\bcertification\b|\becfmg-?certified\b/.test(plain) || condition)
    return []
  const applying =
    /\b(?:to apply|(?:at|by) (?:the )?(?:time of |time you )?(?:application|applying|apply|submission)|when (?:you |they )?apply(?:ing)?|before (?:you )?apply(?:ing)?|prior to appl\w+|to be considered)\b/.test(
      plain,
    )
  const later =
    /\b(?:by|before|prior to|until|at) (?:the )?(?:time of |start of |end of )?(?:rank\w*|residency|matriculation|start\w*|june|july|march|graduation|training|orientation|match)\b/.test(
      plain,
    )
  const prefers = /\bprefer\w*|\brecommend\w*|\bencourag\w*|\bideal/.test(plain)
  const due = /\brequire\w*|\bmust\b|\bneed\w*|\bmandatory\b|\bhave to\b|\bnecessary\b|\bshould\b/.test(plain)
  const negated = isNegated(plain)
  if (
    /\bpending\b|\bin (?:progress|process)\b|\bnot yet\b/.test(plain) &&
    /\baccept\w*|\bfine\b|\bokay\b|\bok\b|\bconsider\w*|\bmay (?:still |also )?apply|\bcan (?:still )?apply|\bwelcome/.test(
      plain,
    ) &&
    !/\bnot (?:accept|consider|fine)/.test(plain) &&
    !soft
  )
    return [{ field: 'certification', value: 'not required' }]
  if (applying === later) return []
  if (prefers) return applying && !negated ? [{ field: 'certification', value: 'preferred' }] : []
  if (!due || soft) return []
  if (applying)
    return [
      { field: 'certification', value: negated ? 'not required' : /\bshould\b/.test(plain) ? 'asked' : 'required' },
    ]
  return negated ? [] : [{ field: 'certification', value: 'not required' }]
}
