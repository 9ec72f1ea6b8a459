import type { ColumnId } from '../../tracker/columns.ts'
import { type Clause, isNegated } from './clause.ts'
import type { Said } from './said.ts'

/** @param season the year of the Match, for days without a year */
export const programIn = (clause: Clause, season: number): Said[] => [
  ...seasonIn(clause, season),
  ...imgsIn(clause),
  ...countIn(clause),
  ...serviceIn(clause),
  ...supportIn(clause),
]

const seasonIn = ({ plain, soft, condition }: Clause, season: number): Said[] => {
  const found: Said[] = []
  const day = dayIn(plain, season)
  if (/\bstep3\b/.test(plain))
    return day !== undefined &&
      /\bby\b|\bbefore\b|\bdeadline\b|\bno later than\b/.test(plain) &&
      !isNegated(plain) &&
      /\bpass\w*|\bcomplet\w*|\bresults?\b|\bscores?\b|\btaken\b/.test(plain)
      ? [{ field: 'step3By', value: day }]
      : []
  if (soft || condition) return []
  const applications = /\bappl(?:y|ications?|icants?)\b/.test(plain)
  if (
    day !== undefined &&
    !isNegated(plain.replace(/\bno later than\b/g, 'by')) &&
    (/\bdeadline\b|\bstop (?:accepting|taking)\b/.test(plain) ||
      (applications && /\bdue\b|\bby\b|\buntil\b|\bno later than\b|\bclose\b|\bthrough\b/.test(plain))) &&
    !/\b(?:nrmp|regist\w+|interview|rank|document|supporting|letter|transcript|score|visa|ecfmg|open(?:s|ed)?)\b/.test(
      plain,
    )
  )
    found.push({ field: 'deadline', value: day })
  if (
    /\b(?:accepting|taking|considering|reviewing|participating|closed|filled)\b/.test(plain) &&
    /\bapplications?\b|\bapplicants?\b|\bmatch\b|\bcycle\b|\bseason\b|\byear\b/.test(plain) &&
    !/\bimgs\b|\bwho\b|\bwith\b|\bfrom\b|\bvisa|\bstop\b/.test(plain)
  ) {
    if (isNegated(plain) || /\bclosed\b|\bfilled\b/.test(plain)) found.push({ field: 'open', value: 'no' })
    else if (/\b(?:accepting|taking|considering|participating)\b/.test(plain))
      found.push({ field: 'open', value: 'yes' })
  }
  return found
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const dayIn = (plain: string, season: number): string | undefined => {
  const name = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
  const first = new RegExp(`\\b${name} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (20\\d\\d))?\\b`).exec(plain)
  const second = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${name}(?:,? (20\\d\\d))?\\b`).exec(plain)
  const [month, date, year] = first ? [first[1], first[2], first[3]] : second ? [second[2], second[1], second[3]] : []
  if (month === undefined || date === undefined) return undefined
  const at = MONTHS.indexOf(month) + 1
  // applications of a Match fall in the autumn before it
  const inYear = year === undefined ? (at >= 7 ? season - 1 : season) : Number(year)
  const days = at === 2 ? 28 : [4, 6, 9, 11].includes(at) ? 30 : 31
  if (Number(date) < 1 || Number(date) > days) return undefined
  return `${inYear}-${String(at).padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** Whether it takes IMGs at all; what is said of some of them says nothing of all. */
const imgsIn = ({ plain, soft, condition }: Clause): Said[] => {
  if (soft || condition || !/\bimgs\b/.test(plain)) return []
  const whole =
    /\b(accept|consider|tak|interview|welcom|review|invit|match)\w*\b(?: applications?)?(?: from)?(?: (?:any|all|both|many|non-usa|usa|applicants?|candidates?|graduates?|and|the))* imgs(?: (?:applicants?|candidates?|applications?|graduates?))?(?: (?:at this time|currently|each year|every year|in our program|to our program|into our program|to apply|at all|for this position|this (?:year|cycle|season)))*[.,!]*$/
  if (!whole.test(plain)) return []
  return [{ field: 'imgAccepted', value: isNegated(plain) ? 'no' : 'yes' }]
}

const countIn = ({ plain, soft }: Clause): Said[] => {
  if (
    !/\bimgs\b/.test(plain) ||
    soft ||
    isNegated(plain) ||
    /\b(?:interview\w*|appl(?:ied|ications?|icants)|match\w*|rank\w*|over|more than|less than|nearly|almost|up to|at least)\b/.test(
      plain,
    )
  )
    return []
  const about = /\b(?:about|around|approximately|roughly)\b/.test(plain)
  const percent =
    /\b(\d{1,3})(?: ?%| percent)\s*(?:of (?:our|the) (?:\w+ ){0,2}(?:residents?|program|house ?staff)\b)?/.exec(plain)
  if (percent !== null)
    return Number(percent[1]) <= 100 && /\bresidents?\b|\bprogram\b/.test(plain)
      ? [{ field: 'imgPercent', value: Number(percent[1]) }]
      : []
  if (about || /\b(?:class|classes|pgy|interns?|year|faculty|fellows?|chiefs?|this)\b/.test(plain)) return []
  const of = /\b(\d{1,3}) (?:\w+ )?(?:imgs )?(?:out )?of (?:our |the |a total of )?(\d{1,3})\b/.exec(plain)
  if (of !== null && Number(of[1]) <= Number(of[2]))
    return [
      { field: 'imgCount', value: Number(of[1]) },
      { field: 'residents', value: Number(of[2]) },
    ]
  const alone =
    /\b(?:have|has|are|is) (?:currently |now )?(\d{1,3}) (?:current )?imgs\b|\b(\d{1,3}) of our (?:current )?residents are imgs\b/.exec(
      plain,
    )
  return alone === null ? [] : [{ field: 'imgCount', value: Number(alone[1] ?? alone[2]) }]
}

const serviceIn = ({ plain, soft, condition }: Clause): Said[] => {
  if (
    soft ||
    condition ||
    isNegated(plain) ||
    !/\b(?:apply|applications?|submit\w*)\b/.test(plain) ||
    !/\b(?:through|via|using|only)\b/.test(plain)
  )
    return []
  if (/\beras\b/.test(plain) && !/\bresidencycas\b/.test(plain)) return [{ field: 'service', value: 'ERAS' }]
  return /\bresidencycas\b/.test(plain) && !/\beras\b/.test(plain) ? [{ field: 'service', value: 'ResidencyCAS' }] : []
}

const HAS =
  /\b(?:have|has|offer\w*|provid\w*|there (?:is|are)|run|runs|assign\w*|paired|matched with|receiv\w*|gets?|includ\w*|each|every|attend|undergo)\b/
const indicators: readonly (readonly [field: ColumnId, about: RegExp])[] = [
  ['mentorship', /\bmentor(?:ship|s|ing)?\b/],
  ['orientation', /\borientation\b|\bboot ?camp\b|\bonboarding\b/],
  [
    'sessions',
    /\b(?:sessions?|workshops?|training|courses?|classes)\b.*\b(?:documentation|communication|emr|ehr|epic|language)\b|\b(?:documentation|communication|emr|ehr)\b.*\b(?:sessions?|workshops?|training|courses?)\b/,
  ],
  [
    'academicHelp',
    /\bboard (?:review|prep\w*)\b|\bresearch (?:support|mentor\w*|funding|time|coordinator|curriculum)\b|\bfellowship (?:advis\w*|support|mentor\w*|application\w* support|prep\w*)\b/,
  ],
  ['advancement', /\bimgs\b.*\b(?:chief residents?|fellowships?)\b|\b(?:chief residents?|fellowships?)\b.*\bimgs\b/],
]

/** Support: a yes is evidence that it was found, a no that somebody looked. */
const supportIn = ({ plain, soft, condition }: Clause): Said[] => {
  if (
    soft ||
    condition ||
    /\b(?:before|after|during|at) (?:the )?orientation\b|\borientation (?:starts|begins|is on|date)\b/.test(plain)
  )
    return []
  const found = indicators.flatMap(([field, about]): Said[] => {
    const has = field === 'advancement' ? /\b(?:have|has|were|was|became|become|matched|gone|went|are|is)\b/ : HAS
    if (!about.test(plain) || !has.test(plain)) return []
    return [{ field, value: isNegated(plain) ? 'looked and none found' : 'found' }]
  })
  // "we offer a transitional track for IMGs": yes and no alike
  const track =
    /\b(?:transitional|preparatory|dedicated|special|separate) (?:\w+ )?(?:track|program|pathway)\b.*\bimgs\b|\bimgs?\b (?:\w+ )?(?:track|pathway)\b|\b(?:track|pathway) for imgs\b/.test(
      plain,
    )
  const bridge = /\b(?:bridge|pre-?residency) (?:\w+ )?(?:year|program|fellowship)s?\b/.test(plain)
  if (!/\b(?:have|has|offer\w*|provid\w*|there (?:is|are)|run)\b/.test(plain)) return found
  const value = isNegated(plain) ? 'no' : 'yes'
  return [
    ...found,
    ...(track ? [{ field: 'imgTrack' as const, value }] : []),
    ...(bridge ? [{ field: 'bridgeYear' as const, value }] : []),
  ]
}
