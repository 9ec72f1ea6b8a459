import { offScript } from '../../shared/tracker/about.ts'
import type { SearchQuery } from '../../shared/contract/messages.ts'
import { programCell } from '../../shared/contract/program-cell.ts'
import { stateOf } from '../../shared/seasons/places.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import { textIn, wrong } from './args.ts'
import { custom } from './function.ts'
import { help } from './help.ts'

const MOST = 200
const shown: readonly ColumnId[] = [
  'program',
  'acgmeCode',
  'nrmpCode',
  'specialty',
  'city',
  'state',
  'positions',
  'imgPercent',
  'visas',
]

export const imgsearch = custom(
  'IMGSEARCH',
  ([specialty, state, visa, img, text, most], host) => {
    const words = (argument: unknown): string | undefined => textIn(argument, host)
    const [place, share] = [words(state), words(img)]
    const isState = place !== undefined && stateOf(place) !== undefined
    const query: SearchQuery = {
      specialty: words(specialty),
      state: isState ? place : undefined,
      region: isState ? undefined : place,
      visa: visaIn(words(visa)),
      minImg: share === undefined ? undefined : numberIn(share, 'The share of IMGs', 100),
      text: words(text),
    }
    if (Object.values(query).every((asked) => asked === undefined))
      return wrong('Say what to look for: =IMGSEARCH("IM"; "NY").')
    const limit = numberIn(words(most) ?? '50', 'The number of programs', MOST)
    const answer = host.backend.ask('search', { ...query, limit, fields: shown.join(',') })
    if ('offline' in answer) return answer.offline
    return [
      shown.map((id) => columnOf(id).header),
      ...answer.gives.programs.map((program) => shown.map((id) => programCell(program, id))),
    ]
  },
  offScript(
    help(`
Programs of the database as a table.
specialty | "IM" | A specialty such as Internal Medicine or IM.
[state] | "NY" | A state (NY) or a region (Northeast).
[visa] | "J-1" | J-1, H-1B, or any of the two.
[img] | 30 | The least share of IMGs, in percent.
[text] | "medical center" | Words of the name, city or institution.
[most] | 50 | How many programs at most: 50 if left out, up to 200.
→ A header row, then a line for each program.
=IMGSEARCH("IM"; "NY") → [["Program", "ACGME code", "NRMP code", "Specialty", "City", "State", "Positions a year", "IMG %", "Visa types"], ["Example Medical Center", "1400000001", "1001140C0", "Internal Medicine", "Albany", "NY", 12, 45, "J-1 only or J-1 and H-1B"]]
`),
  ),
)

const visaIn = (said: string | undefined): SearchQuery['visa'] => {
  if (said === undefined) return undefined
  const word = said.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (word === 'h1b') return 'H-1B'
  if (word === 'j1') return 'J-1'
  return /^(any|either|both|j1(or|and)?h1b)$/.test(word)
    ? 'any'
    : wrong(`"${said}" is not a visa. Write J-1, H-1B or any.`)
}

const numberIn = (said: string, what: string, most: number): number => {
  const number = Number(said.replace('%', '').replace(',', '.'))
  return number >= 0 && number <= most ? number : wrong(`${what} must be a number from 0 to ${most}, not "${said}".`)
}
