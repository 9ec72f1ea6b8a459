import { choice, type Kind, kind, shown, yesNo } from '../tracker/kinds.ts'
import { textOf } from '../tracker/cell.ts'
import { type Score, scoreOf } from './scores.ts'

export const inState = choice({
  'in state': 'is | in-state | instate | yes | true | y | home state',
  'out of state': 'oos | out-of-state | no | false | n',
})
export const training = choice({ MD: 'us md | m.d.', DO: 'us do | d.o.', MBBS: 'mbbch | mb bch | mbchb | mb chb' })
export const imgStatus = choice({
  'non-US IMG': 'nonusimg | fmg | foreign | non us citizen img | true img',
  'US IMG': 'usimg | us citizen img | usc img',
  IMG: 'yes | true',
  'not an IMG': 'amg | usmd | us md | us grad | no | false',
})
export const score: Kind<Score> = kind<Score>({
  name: 'score',
  expects: 'a score such as 245, a range such as 24x, or P',
  read(cell) {
    const value = scoreOf(textOf(cell))
    return value === undefined
      ? { problem: `"${shown(cell)}" is not an exam result: a score such as 245, a range such as 24x, or P.` }
      : { value }
  },
  check: (json): json is Score => typeof json === 'object',
  json: {},
})
export const graduated: Kind<number> = kind<number>({
  name: 'year',
  expects: 'a year such as 2021',
  read(cell) {
    const [, year] = /^((?:19|20)\d{2})$/.exec(textOf(cell)) ?? []
    return year === undefined ? null : { value: Number(year) }
  },
  check: (json): json is number => typeof json === 'number',
  json: {},
})

interface PosterField {
  readonly title: string
  /** What the column tells, in "…, and this column tells …". */
  readonly about: string
  readonly kind: Kind<unknown> | 'day'
  /** Headers that mean it, in words. */
  readonly headers: string
  /** Whether the header alone tells that the sheet speaks of applicants, not of programs. */
  readonly sure?: true
}

/** What a shared sheet says of the person who filled in the line. It is never a fact of the program. */
export const posterFields = {
  inState: {
    title: 'In state or out of state',
    about: 'whether somebody is in state',
    kind: inState,
    headers:
      'in state | instate | is oos | is or oos | oos | in state or out of state | in state flag | is | location is oos',
    sure: true,
  },
  training: {
    title: 'Degree',
    about: 'the degree',
    kind: training,
    headers: 'degree | degree type | md do | md or do | md vs do | your degree',
    sure: true,
  },
  imgStatus: {
    title: 'US or non-US IMG',
    about: 'where somebody studied',
    kind: imgStatus,
    headers:
      'img status | img type | us img or non us img | applicant type | applicant | img or amg | type of applicant',
    sure: true,
  },
  step1: {
    title: 'Their Step 1',
    about: 'the result of an exam',
    kind: score,
    headers: 'step 1 | step1 | step 1 score | usmle 1',
  },
  step2: {
    title: 'Their Step 2 CK',
    about: 'the result of an exam',
    kind: score,
    headers: 'step 2 | step2 | step 2 ck | step2 ck | step 2 score | step 2 ck score | usmle 2 | my step 2',
  },
  comlex1: {
    title: 'Their COMLEX 1',
    about: 'the result of an exam',
    kind: score,
    headers: 'comlex 1 | comlex1 | level 1',
    sure: true,
  },
  comlex2: {
    title: 'Their COMLEX 2',
    about: 'the result of an exam',
    kind: score,
    headers: 'comlex 2 | comlex2 | level 2',
    sure: true,
  },
  geo: {
    title: 'Geographic preference',
    about: 'yes or no',
    kind: yesNo,
    headers: 'geo | geographic | geo pref | geo preference | geographic preference | geographical preference',
    sure: true,
  },
  signal: {
    title: 'Signal sent',
    about: 'yes or no',
    kind: yesNo,
    headers: 'sig | signal | signaled | signalled | signal sent | signal used | did you signal',
    sure: true,
  },
  subI: {
    title: 'Sub-internship',
    about: 'yes or no',
    kind: yesNo,
    headers: 'subi | sub i | sub internship',
    sure: true,
  },
  home: { title: 'Home program', about: 'yes or no', kind: yesNo, headers: 'home | home program', sure: true },
  away: {
    title: 'Away rotation',
    about: 'yes or no',
    kind: yesNo,
    headers: 'away | rotation | rotated | away rotation',
    sure: true,
  },
  needsVisa: {
    title: 'Needs a visa',
    about: 'yes or no',
    kind: yesNo,
    headers: 'visa required | visa needed | needs visa | need visa | requires visa | visa requiring',
    sure: true,
  },
  greenCard: {
    title: 'Green card',
    about: 'yes or no',
    kind: yesNo,
    headers: 'green card | gc | us citizen',
    sure: true,
  },
  graduated: {
    title: 'Graduated in',
    about: 'a year of graduation',
    kind: graduated,
    headers: 'year of graduation | yog | grad year | graduation year',
  },
  offered: {
    title: 'Offer reported on',
    about: 'a date',
    kind: 'day',
    headers:
      'date | offer date | date received | date of offer | date of invite | invite date | ii date | timestamp | date posted | interview offer date | invitation date',
  },
} as const satisfies Record<string, PosterField>

export type PosterId = keyof typeof posterFields
export const posterIds = Object.keys(posterFields) as PosterId[]
export const posterField = (id: PosterId): PosterField => posterFields[id]

let byHeader: Map<string, PosterId> | undefined
export const posterFor = (words: string): PosterId | undefined => {
  byHeader ??= new Map(
    posterIds.flatMap((id) => posterFields[id].headers.split(' | ').map((header): [string, PosterId] => [header, id])),
  )
  return byHeader.get(words)
}
