import type { LocalCell, LocalDocument, Scalar } from '../../apps-script/local/document.ts'
import { testDocument } from '../apps-script/world/host.ts'

/**
 * A list as a person keeps it for months: a title over all, titles of their own, a merged line between the specialties,
 * colours, a note, a formula, a drop-down, places in one column, repeats and typing errors. Its programs are invented.
 */
export const ownList = (): LocalDocument => {
  const document = testDocument(
    {
      'My list 27': [
        [head('IM + FM, Match 2027 (sample)')],
        titles.map(head),
        [
          text('Bluestem Comunity Hosp'),
          'IM',
          'Port Ember, NJ',
          'J1',
          '',
          'ask',
          { value: 'nice people', note: 'Sana' },
          4,
        ],
        [text('Pine Lantern Hospital', '#d9ead3'), 'IM', 'Pinewater AL', '', '', '', '', 5],
        [text('Fern Valley Med Center'), 'IM', 'Fernley Cross, Ohio', 'none', '', 'no', 'far from home', 2],
        [text('Lantern'), 'IM', '', '', '', '', 'which one?', 3],
        [text('BLUESTEM COMMUNITY HOSPITAL'), 'Internal Med', 'Port Ember/NJ', '', '', '', '', 1],
        [text('Silver Birch Univ. Health'), 'IM', 'Birchmont MA', '', '11%', '', '', 2],
        [text('Nowhere General'), 'IM', 'ask', '', '', '', '', 1],
        [text('Drift Harbor Health', '#fce5cd'), 'IM', 'Drift Harbor, VA', '', '', '', '', 4],
        [{ value: 'FAMILY MEDICINE', background: '#cfe2f3', bold: true }],
        [text('Juniper Creek Hospital'), 'FM', 'Juniper Creek, AR', '', '', '', '', 3],
        [text('Willow Gate Medical Ctr'), 'FM', 'Willow Gate NJ', '', '', '', '', 2],
        [text('Prairie Lamp Hospital'), 'FM', 'Lampton, OK', '', '', 'maybe', '', 5],
      ].map(withWorth),
    },
    { name: 'Match 2027', timeZone: 'America/New_York', properties: { connected: 'yes' } },
  )
  Object.assign(document.sheets[0]!, {
    frozenRows: 2,
    merges: ['A1:I1', 'A11:I11'],
    widths: { 1: 190, 2: 60, 3: 130, 4: 60, 5: 60, 6: 100, 7: 120, 8: 60, 9: 60 },
    validations: [
      { range: 'H3:H40', type: 'VALUE_IN_LIST', values: [['1', '2', '3', '4', '5'], true], allowInvalid: true },
    ],
  })
  return document
}

export const titles = [
  'Prog. name',
  'IM/FM',
  'City/State',
  'Visa??',
  'IMG%',
  'Sponsor thing',
  'Notes!!',
  'Love',
  'Worth',
]

const head = (value: string): LocalCell => ({ value, background: '#ffe599', bold: true })
const text = (value: string, background?: string): LocalCell => ({ value, ...(background ? { background } : {}) })
/** The person's own formula, beside each program; what they left empty is blank. */
const withWorth = (line: (LocalCell | Scalar)[], at: number): (LocalCell | Scalar | null)[] =>
  (line.length === 8 ? [...line, `=H${at + 1}*20`] : line).map((cell) => (cell === '' ? null : cell))

/** All that the person's own columns hold and look like. */
export const mine = ({ sheets: [tab] }: LocalDocument): unknown => ({
  cells: tab!.cells.flatMap((line, row) =>
    line.slice(0, titles.length).flatMap((cell, at) => (Object.keys(cell).length === 0 ? [] : [[row, at, cell]])),
  ),
  widths: titles.map((_, at) => tab!.widths?.[at + 1]),
  merges: tab!.merges,
  rules: tab!.validations?.filter(({ range }) => range.startsWith('H')),
})

/** The facts of each program by the first cell of its row and by their titles; results, which are worked out, left out. */
export const factsOf = ({ sheets: [tab] }: LocalDocument): Record<string, Record<string, Scalar>> => {
  const [, heads = [], ...lines] = tab!.cells
  const named = heads.map(({ value, spilled, formula }) => (spilled || formula ? '' : String(value ?? '')))
  return Object.fromEntries(
    lines
      .filter(([name]) => name?.value !== undefined)
      .map((line) => [
        String(line[0]?.value),
        Object.fromEntries(
          line.flatMap(({ value = '', spilled }, at) =>
            at === 0 || value === '' || spilled || ['', 'IMGFIT check'].includes(named[at] ?? '')
              ? []
              : [[named[at] ?? '', value]],
          ),
        ),
      ]),
  )
}

/** Notes below the titles, wherever their rows stand. */
export const notesOf = ({ sheets: [tab] }: LocalDocument): string[] =>
  tab!.cells
    .slice(2)
    .flatMap((line) => line.flatMap(({ note }) => note ?? []))
    .sort()

/** So many rows of one program, each with its id, all of them to be filled. */
export const longList = (rows: number): LocalDocument => {
  const heads = [
    'Hospital',
    'Field',
    'City',
    'State',
    'Visa types',
    'Setting',
    'IMGFIT id',
    'IMGFIT program',
    'IMGFIT check',
  ]
  const line = (at: number): (Scalar | null)[] => [
    'Bluestem Community Hospital',
    'IM',
    null,
    'NJ',
    null,
    null,
    `row-${at}`,
    null,
    null,
  ]
  const document = testDocument(
    { 'Long list': [heads, ...Array.from({ length: rows }, (_, at) => line(at))] },
    { name: 'Long list', properties: { connected: 'yes' } },
  )
  Object.assign(document.sheets[0]!, { rows: rows + 50, frozenRows: 1 })
  return document
}
