import { codeKind } from '../tracker/codes.ts'
import { dayOf, enUS, textOf } from '../tracker/cell.ts'
import { imgStatus, inState, training } from './poster.ts'
import { specialtyOf } from '../seasons/specialties.ts'
import { stateOf } from '../seasons/places.ts'
import { visas } from '../tracker/choices.ts'
import { bareDay } from './dates.ts'
import { placeOf } from './places.ts'
import { scoreOf } from './scores.ts'
import { withoutPeople } from './people.ts'

/** What a cell looks like, whatever its header says. */
export type Look = keyof typeof looks

const reads = (kind: { read: (cell: string, locale: typeof enUS) => unknown }, cell: string): boolean => {
  const reading = kind.read(cell, enUS)
  return typeof reading === 'object' && reading !== null && 'value' in reading
}

/** A test a look, the surest first, and the words for it in "… is a degree". */
const looks = {
  person: { is: (cell: string) => withoutPeople(cell).cut > 0 && withoutPeople(cell).text === '', words: 'a person' },
  code: { is: (cell: string) => codeKind(cell.replace(/[\s-]/g, '')) !== undefined, words: 'a program code' },
  url: { is: (cell: string) => /^(https?:\/\/|www\.)\S+$/i.test(cell), words: 'a web address' },
  inState: {
    is: (cell: string) => reads(inState, cell) && !isFlag(cell),
    words: 'about in-state or out-of-state',
  },
  training: { is: (cell: string) => reads(training, cell), words: 'a degree' },
  imgStatus: { is: (cell: string) => reads(imgStatus, cell) && !isFlag(cell), words: 'about where somebody studied' },
  percent: { is: (cell: string) => /^[~≈<]? ?\d+([.,]\d+)? ?%$/.test(cell), words: 'a percentage' },
  flag: { is: (cell: string) => isFlag(cell), words: 'a yes or no' },
  score: { is: (cell: string) => scoreOf(cell) !== undefined, words: 'an exam score' },
  day: {
    is: (cell: string) =>
      dayOf(bareDay(cell), enUS) !== undefined || dayOf(bareDay(cell), { decimal: '.', dayFirst: true }) !== undefined,
    words: 'a date',
  },
  state: { is: (cell: string) => /^[A-Za-z. ]+$/.test(cell) && stateOf(cell) !== undefined, words: 'a state' },
  place: { is: (cell: string) => placeOf(cell)?.state !== undefined, words: 'a place' },
  specialty: { is: (cell: string) => /[a-z]{2}/i.test(cell) && specialtyOf(cell) !== undefined, words: 'a specialty' },
  visa: {
    is: (cell: string) => /visa|j-?1|h-?1b|green|citizen/i.test(cell) && reads(visas, cell),
    words: 'about visas',
  },
  hospital: {
    is: (cell: string) =>
      /hosp|medic|cent(er|re)|ctr|univ|health|clinic|college|program|memorial|school|hca|\bst\.? [a-z]/i.test(cell) &&
      cell.length > 5,
    words: 'a program',
  },
}
const isFlag = (cell: string): boolean => /^(true|false|yes|no|y|n|x|✓|✕|0|1)$/i.test(cell)

const all = Object.keys(looks) as Look[]

/** The looks of a cell, the surest first. */
export const looksOf = (cell: string): Look[] => {
  const said = textOf(cell)
  return said === '' ? [] : all.filter((look) => looks[look].is(said))
}

/** `"DO" is a degree`; undefined where the cell looks like nothing known. */
export const looksLike = (cell: string): { look: Look; words: string } | undefined => {
  const [look] = looksOf(cell)
  return look === undefined ? undefined : { look, words: `"${textOf(cell).slice(0, 40)}" is ${looks[look].words}` }
}
