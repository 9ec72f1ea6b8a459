import { type Clause, isNegated } from './clause.ts'
import type { Said } from './said.ts'

const USCE =
  /\busce\b|\bobserverships?\b|\bexternships?\b|\bhands-on\b|\bclinical experience\b|\bclinical rotations?\b|\bsub-?internships?\b/
const NEEDS =
  /\brequire\w*|\bmandatory\b|\bmust\b|\bneed\w*|\bnecessary\b|\bminimum\b|\bat least\b|\bobligatory\b|\bprerequisite\b/
const LIKES =
  /\blike to see\b|\bprefer\w*|\brecommend\w*|\bencourag\w*|\bdesir\w*|\bfavou?r\w*|\bplus\b|\bhelpful\b|\badvantage\w*|\bideal\w*|\bvalu(?:e|es|ed|ing)\b/

/** US clinical experience: how strictly, of which kind, how long. */
export const experienceIn = (clause: Clause): Said[] => {
  const { plain, before, soft, condition } = clause
  const carried =
    USCE.test(before) &&
    /\b(?:require\w*|prefer\w*|recommend\w*|encourag\w*|months?|weeks?|it|value|observ|desir|plus)\b/.test(plain) &&
    !/\bletters?\b|\bstep|\bvisa|\bgraduat/.test(plain)
  if (!USCE.test(plain) && !carried) return []
  if (/\b(?:canada|canadian|home country|outside (?:of )?(?:the )?usa|other than usa)\b/.test(plain)) return []
  const found: Said[] = []
  const asked = strictnessOf(plain, soft, condition, carried)
  if (asked !== undefined) found.push({ field: 'usce', value: asked })
  const kind = kindOf(plain)
  if (kind !== undefined && !condition) found.push({ field: 'usceKind', value: kind })
  const months = monthsOf(plain)
  if (
    months !== undefined &&
    asked !== 'not required' &&
    !condition &&
    !/\b(?:about|around|or so|roughly)\b/.test(plain)
  ) {
    found.push({ field: 'usceMonths', value: months })
    if (asked === undefined && LIKES.test(plain)) found.push({ field: 'usce', value: 'preferred' })
  }
  return found
}

const strictnessOf = (plain: string, soft: boolean, condition: boolean, carried: boolean): string | undefined => {
  // what is said of one kind alone says nothing of whether any is required
  const isGeneral =
    (carried && /\bit\b/.test(plain)) ||
    /\busce\b|\bclinical (?:experience|rotations?)\b/.test(plain) ||
    /^(?:it|that)\b|^(?:not )?(?:strongly |highly )?(?:require|prefer|recommend|encourag)/.test(plain) ||
    /\bmonths?\b/.test(plain)
  if (!isGeneral && !(/\bhands-on\b/.test(plain) && NEEDS.test(plain) && !/\bnot\b.*\bhands-on\b/.test(plain)))
    return undefined
  const bare = plain.replace(/\bno (?:less|fewer) than\b/g, 'at least')
  const lacking =
    /\b(?:without|lacking|lack|no) (?:any |prior |a )?(?:usce|clinical experience)\b|\b(?:do not|who do not) have (?:any )?usce\b/.test(
      bare,
    )
  const negated = isNegated(
    bare
      .replace(/\b(?:without|no) (?:any |prior )?(?:usce|clinical experience)\b/g, '')
      .replace(/\b(?:who |that )?do not have (?:any )?usce\b/g, ''),
  )
  if (lacking && !/\bno (?:usce|clinical experience) (?:is |are )?(?:required|needed|necessary)\b/.test(bare)) {
    if (
      !/\b(?:consider\w*|accept\w*|interview\w*|invit\w*|welcome|eligible|review\w*|competitive|take|rejected)\b/.test(
        bare,
      )
    )
      return undefined
    if (condition || soft) return undefined
    return negated || /\brejected|\bineligible/.test(bare) ? 'required' : 'not required'
  }
  // what one would like to see is less than asked
  if (/\bwant to see\b.*\busce\b/.test(bare)) return undefined
  if (/\bno (?:usce|clinical experience) (?:is |are )?(?:required|needed|necessary)\b|\boptional\b/.test(bare))
    return condition ? undefined : LIKES.test(bare) ? 'preferred' : 'not required'
  if (LIKES.test(bare)) return /\bnot (?:prefer|recommend|encourag)/.test(bare) ? undefined : 'preferred'
  if (/\bexpect(?:s|ed)?\b|\bshould\b/.test(bare) && !negated) return 'asked'
  if (!NEEDS.test(bare)) return undefined
  if (negated)
    return /\bnot? (?:\w+ ){0,4}(?:require\w*|need\w*|necessary|mandatory|must|prerequisite|requirement|minimum)/.test(
      bare,
    ) && !/\bnot (?:just|only|waive)\b/.test(bare)
      ? 'not required'
      : undefined
  if (condition) return undefined
  return soft ? 'preferred' : 'required'
}

const kindOf = (plain: string): string | undefined => {
  if (/\bany (?:kind|type|form|sort)\b|\ball (?:kinds|types|forms) (?:of )?(?:usce)?/.test(plain) && !isNegated(plain))
    return 'any'
  if (/\bhands-on\b/.test(plain) && !LIKES.test(plain)) {
    if (
      /\b(?:only|must be|has to be|needs to be|require\w*|must|solely|strictly|mandatory|needed|necessary)\b/.test(
        plain,
      ) &&
      !isNegated(
        plain
          .replace(/\bnot? (?:count |accept |include )?(?:\w+ )?observerships?\b.*$/, '')
          .replace(/\bobserverships? (?:do|are|is|will|would|can) not\b.*$/, ''),
      )
    )
      return 'hands-on only'
    if (/\bnot (?:have|need) to be hands-on\b/.test(plain)) return 'any'
  }
  if (!/\bobserverships?\b/.test(plain)) return undefined
  const negated =
    /\bobserverships?\b (?:\w+ ){0,3}(?:not|no)\b|\b(?:not|no|exclud\w*|other than|rather than|instead of)\b (?:\w+ ){0,4}observerships?\b|\bobserverships? (?:are|is) (?:insufficient|excluded)\b/.test(
      plain,
    )
  if (/\bobserverships? (?:alone|only)\b/.test(plain) && negated) return 'hands-on only'
  if (negated)
    return /\b(?:accept\w*|count\w*|consider\w*|sufficient|suffice|recogni[sz]\w*|enough|qualify|hands-on|no observerships?|exclud\w*)\b/.test(
      plain,
    ) && !/\bnot (?:require|need)/.test(plain)
      ? 'hands-on only'
      : undefined
  return /\b(?:accept\w*|count\w*|fine|okay|ok|acceptable|sufficient|suffices?|consider(?:ed)?|qualify|qualifies|included?|including|recogni[sz]ed|enough|welcome)\b/.test(
    plain,
  ) && !LIKES.test(plain)
    ? 'any'
    : undefined
}

/** `at least 3 months`, `12 weeks`; "in the last 12 months" says how recent, not how long. */
const monthsOf = (plain: string): number | undefined => {
  const text = plain
    .replace(
      /\b(?:within|in|during|over) (?:the )?(?:last |past |previous )?\d+ ?-?(?:months?|weeks?)(?: of (?:applying|application))?/g,
      ' ',
    )
    .replace(/\b\d+ ?(?:-|to) ?\d+ (?:months?|weeks?)\b/g, ' ')
  const [, number, unit] = /\b(\d+(?:\.5)?)(?: |-)(?:or more )?(months?|weeks?)\b/.exec(text) ?? []
  if (number === undefined) return undefined
  const months = unit?.startsWith('week') === true ? Number(number) / 4 : Number(number)
  return months >= 1 && months <= 24 && Number.isInteger(months * 2) ? months : undefined
}

/** US letters of recommendation. */
export const lettersIn = ({ plain, before, soft, condition }: Clause): Said[] => {
  const about = /\bletters?\b/
  // `…, but we like to see one`
  const [, liked] = (/\busa\b/.test(before) && LIKES.test(plain) && /\b(\d)\b/.exec(plain)) || []
  if (about.test(before) && !about.test(plain) && liked !== undefined && Number(liked) <= 4)
    return [{ field: 'usLetters', value: { at: Number(liked), strict: false } }]
  if (!about.test(plain) && !(about.test(before) && /\busa\b/.test(plain))) return []
  if (!/\busa\b/.test(plain)) return []
  if (isNegated(plain.replace(/\bno (?:fewer|less) than\b/g, 'at least'))) {
    return /\bnot? (?:\w+ ){0,6}(?:require\w*|need\w*|necessary|have to|mandatory|must)\b|\bno usa letters?\b/.test(
      plain,
    ) &&
      !LIKES.test(plain) &&
      !/\d/.test(plain.replace(/\bstep\d\b/g, '')) &&
      !condition
      ? [{ field: 'usLetters', value: 'none' }]
      : []
  }
  if (condition) return []
  const count = usCount(plain)
  if (count === undefined || count > 4) return []
  const likes =
    LIKES.test(plain) || soft || /\bwould be (?:\w+ )?(?:great|nice|good|best|appreciated|welcome)\b/.test(plain)
  return [
    {
      field: 'usLetters',
      value: likes ? { at: count, strict: false } : /\bshould\b/.test(plain) ? { at: count } : count,
    },
  ]
}

const usCount = (plain: string): number | undefined => {
  const all = /\b(\d) (?:\w+ )?letters?\b/.exec(plain)?.[1] ?? /\bletters?\b\D{0,12}(\d)\b/.exec(plain)?.[1]
  const patterns = [
    /\b(?:including|include|with|of which|of them|and) (?:at least |a minimum of |minimum )?(\d)\b(?: \w+){0,6}? (?:from|in|by|usa)\b.{0,30}\busa\b/,
    /\b(\d)(?: of (?:which|them|these|those))?(?: \w+){0,3}? (?:must|should|have to|has to|needs? to)? ?(?:be |come )?(?:from|by) (?:a |an |the )?usa\b/,
    /\b(?:at least|minimum(?: of)?|no (?:fewer|less) than) (\d)\b(?: \w+){0,6}? (?:usa|(?:from|in|by)(?: \w+){0,4} usa)\b/,
    /\b(\d) usa (?:\w+ )?letters?\b/,
    /\b(\d) letters?(?: \w+){0,3} (?:from|by|written by)(?: \w+){0,3} usa\b/,
  ]
  for (const pattern of patterns) {
    const [, one] = pattern.exec(plain) ?? []
    if (one !== undefined) return Number(one)
  }
  if (
    all !== undefined &&
    /\ball (?:\d )?(?:letters |of (?:which|them) )?(?:must |should )?(?:be |come )?(?:from|by)\b|\ball usa\b/.test(
      plain,
    )
  )
    return Number(all)
  return undefined
}
