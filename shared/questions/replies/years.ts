import { type Clause, isNegated } from './clause.ts'
import type { Said } from './said.ts'

const PRACTICE =
  /\b(?:active |recent |current )?(?:clinical(?:ly)? )?(?:practi[cs](?:e|ing)|clinical (?:work|activity|experience)|(?:hands-on )?(?:clinical|patient) care)\b(?: \w+){0,4}? (?:within|in|during|over) (?:the )?(?:last|past|previous)? ?(\d+) years?/

/** Years since graduation, what they are counted to, and recent practice in their place. */
export const yearsIn = (clause: Clause): Said[] => {
  const { plain, before, condition, soft } = clause
  const about = /\bgraduat\w*|\bgrads?\b|\bmedical school\b|\bdegree\b/
  if (!about.test(plain) && !(about.test(before) && /\b\d+ years?\b|\bcut-?off\b/.test(plain))) return []
  // what residents are or were is no rule for applicants
  if (
    /\b(?:our|current|most|many) (?:\w+ ){0,3}(?:residents?|interns?)\b|\bprogram graduated\b|\bfirst class\b|\bhas been \d+ years\b/.test(
      plain,
    )
  )
    return []
  const [, practised] = PRACTICE.exec(plain) ?? []
  const rest = plain.replace(PRACTICE, ' ')
  const found: Said[] = limitIn(
    about.test(plain) ? rest : rest.replace(/\bit is (?:now )?(?=\d+ years)/, 'the limit is '),
    { soft, excepted: condition },
  )
  if (found.length === 0) return []
  if (practised !== undefined && /\b(?:or|unless|otherwise|alternatively|in lieu)\b/.test(plain))
    found.push({ field: 'practiceYears', value: Number(practised) })
  if (found.some(({ value }) => value !== 'none')) {
    if (
      /\b(?:at|by) (?:the )?(?:time of |date of )?(?:application|applying|submission)\b|\bwhen (?:you|they) apply\b|\bof (?:the )?application\b/.test(
        rest,
      )
    )
      found.push({ field: 'gradBasis', value: 'at application' })
    else if (
      /\b(?:at|by|to|of|before) (?:the )?(?:time of |date of )?(?:start(?:ing)?|residency start|matriculation|july 1|program start|entry|beginning)\b/.test(
        rest,
      )
    )
      found.push({ field: 'gradBasis', value: 'at start' })
  }
  return found
}

const limitIn = (plain: string, { soft, excepted }: { readonly soft: boolean; readonly excepted: boolean }): Said[] => {
  const said = (value: unknown): Said[] => [{ field: 'gradYears', value }]
  const noLimit =
    /\b(?:no|without|not have|not set|not use|not impose|not enforce|not apply)\b(?: (?:a|any|an|the|such|specific|set|firm|formal|strict|hard|absolute|official|maximum|particular|stated|fixed|year|years|of|graduation)){0,5} (?:cut-?offs?|limits?|restrictions?|maximum|requirements?|minimum|time ?frame|criteria)\b/
  const counts = [...new Set(matches(/\b(\d+)(?:-| )?(?:or (?:fewer|less) )?years?\b/g, plain))]
  if (
    /\bregardless of (?:\w+ ){0,3}graduat|\bany graduation year\b|\bgraduates? (?:of|from) any year\b|\bno matter (?:when|how long)\b.*graduat/.test(
      plain,
    )
  )
    return counts.length === 0 ? said('none') : []
  if (counts.length === 0 && /\bnot (?:limit|restrict|screen|filter|discriminate)\w* .*\bgraduat/.test(plain))
    return said('none')
  if (noLimit.test(plain) && /\bgraduat|\bcut-?off|\blimit|\brestriction|\bmaximum/.test(plain)) {
    if (counts.length === 0) return /\bstep|score|attempt/.test(plain) && !/graduat/.test(plain) ? [] : said('none')
    return soft && counts.length === 1 ? said({ at: Number(counts[0]), strict: false }) : []
  }
  const [count] = counts
  if (count === undefined || counts.length > 1) return []
  const years = Number(count)
  if (years < 1 || years > 40) return []
  const over = new RegExp(
    `\\b(?:more than|over|greater than|longer than|older than|beyond|exceed\\w*|>) ?(?:the )?(?:last )?${years}[ -]years?\\b|\\b${years} (?:or more )?years? (?:or more|or longer|and older)\\b`,
  ).test(plain)
  const negated = isNegated(plain.replace(/\b(?:no|not) (?:more|longer|older|later|greater|earlier) than\b/g, 'within'))
  const within = new RegExp(
    `\\b(?:within|in|last|past|under|less than|fewer than|(?:no|not) (?:more|longer|older|greater) than|max(?:imum)?(?: of)?|up to|at most|limit\\w*|cut-?off|<=?|since) ?(?:is|of|at|to)? ?(?:the )?(?:last |past |previous |most recent )?(?:a )?${years}[ -]years?\\b|\\b${years}[ -]years? (?:graduation |post-graduation )?(?:limit|cut-?off|rule|maximum|window|since|from|of|or (?:less|fewer)|post)|\\bcut-?off\\b`,
  ).test(plain)
  // "if you graduated more than so many years ago" is the rule itself
  const isSoft =
    soft || (excepted && !/\bif (?:you|they|an?|applicants?|candidates?|someone|somebody)\b.*\bgraduat/.test(plain))
  if (/\b(?:no|not) (?:more|longer|older|greater) than\b/.test(plain))
    return negated ? [] : said(isSoft ? { at: years, strict: false } : years)
  if (over) {
    const shut = negated || /\b(?:ineligible|excluded|rejected|screened out|filtered|declined?)\b/.test(plain)
    // that more than so many are taken does not tell how many are
    return shut ? said(isSoft ? { at: years, strict: false } : years) : []
  }
  if (!within || negated) return []
  if (isSoft) return said({ at: years, strict: false })
  return said(/\bshould\b|\babout\b|\baround\b|\bapproximately\b|\broughly\b/.test(plain) ? { at: years } : years)
}

const matches = (pattern: RegExp, text: string): string[] => {
  const all: string[] = []
  text.replace(pattern, (_, one: string) => {
    all.push(one)
    return ''
  })
  return all
}
