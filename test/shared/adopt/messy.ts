import * as fc from 'fast-check'
import type { LocalCell, LocalDocument, LocalSheet } from '../../../apps-script/local/document.ts'

/** Titles as people write them; every other one is their own. */
const ours = [
  'Visa??',
  'IMG%',
  'City/State',
  'Location',
  'Notes!!',
  'YOG limit',
  'Min step2',
  'USCE?',
  'Website',
  'Tier',
  'Speciality',
]
const own = [
  'Gut feeling',
  'Score',
  'Sana says',
  'Mood',
  '№',
  'Виза',
  'My visa thoughts',
  'Why',
  'IMGFIT id',
  'Asked on',
]
const names = ['Prog. name', 'Program', 'Hospital', 'ACGME ID']

const text = fc.constantFrom(
  'Example Hospital (sample)',
  'Bronx, NY',
  'Tampa FL',
  'J-1 only',
  'J1/H1B',
  'ask',
  '45%',
  'high',
  'none',
  '1401234567',
  '=1+1 as text',
)
const cell: fc.Arbitrary<LocalCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 5, arbitrary: text.map((value) => ({ value })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 300 }).map((value) => ({ value })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('=A3', '=SUM(A:Z)', '=COUNTA($B$2:$F$9)').map((formula) => ({ formula, value: 7 })),
  },
  { weight: 1, arbitrary: fc.constant({ value: 46_268, format: 'yyyy-mm-dd' }) },
)
const looks: fc.Arbitrary<Partial<LocalCell>> = fc.record(
  {
    background: fc.constantFrom('#ffcccc', '#00ff00'),
    color: fc.constantFrom('#123456'),
    bold: fc.constant(true),
    note: fc.constantFrom('asked on the phone', 'old'),
    format: fc.constantFrom('0.00', '@'),
  },
  { requiredKeys: [] },
)
const dressedCell = fc
  .tuple(cell, fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: looks }))
  .map(([one, look]) => ({ ...look, ...one }))

/** A file with a tracker as somebody made it, with all that hangs on its cells, and sometimes a Profile tab. */
export const messyFile: fc.Arbitrary<LocalDocument> = fc
  .record({
    titles: fc
      .tuple(fc.constantFrom(...names), fc.shuffledSubarray([...ours, ...own], { minLength: 3, maxLength: 9 }))
      .chain(([name, others]) => fc.shuffledSubarray([name, ...others], { minLength: others.length + 1 })),
    above: fc.constantFrom(0, 0, 1, 2),
    lines: fc.integer({ min: 0, max: 8 }),
    columns: fc.constantFrom(6, 12, 26),
    profile: fc.constantFrom('none', 'plain', 'named'),
    seed: fc.infiniteStream(dressedCell),
    widths: fc.dictionary(fc.constantFrom('1', '2', '3', '7', '12'), fc.integer({ min: 20, max: 300 })),
    merge: fc.constantFrom(undefined, 'A{1}:B{1}', 'C{1}:C{2}'),
    frozen: fc.constantFrom(0, 1),
  })
  .map(({ titles, above, lines, columns, profile, seed, widths, merge, frozen }) => {
    const line = (): LocalCell[] => titles.map(() => seed.next().value as LocalCell)
    const head = titles.map((value, at): LocalCell => ({
      value,
      ...(at % 2 === 0 ? { background: '#ffee00', bold: true } : {}),
    }))
    const first = above + 2
    const mine: LocalSheet = {
      id: 1,
      name: 'Mine',
      rows: 40,
      columns: Math.max(columns, titles.length),
      frozenRows: frozen,
      cells: [
        ...Array.from({ length: above }, (_, at): LocalCell[] => (at === 0 ? [{ value: 'My list 2027' }] : [])),
        head,
        ...Array.from({ length: lines }, line),
      ],
      widths,
      heights: { 3: 44 },
      hiddenRows: [first + 1],
      merges: [
        ...(above > 0 ? ['A1:C1'] : []),
        ...(merge === undefined || lines < 4
          ? []
          : [
              merge
                .replace('{1}', String(first))
                .replace('{1}', String(first))
                .replace('{2}', String(first + 1)),
            ]),
      ],
      validations: [
        { range: `B${first}:B30`, type: 'VALUE_IN_LIST', values: [['yes', 'no'], true], allowInvalid: true },
      ],
      conditionalFormats: [
        { ranges: [`A${first}:C30`], type: 'TEXT_EQUAL_TO', values: ['none'], background: '#ff0000' },
      ],
      protections: [{ range: `A${first}:A9`, description: 'mine' }],
    }
    const me: LocalSheet = {
      id: 2,
      name: 'Profile',
      rows: 30,
      columns: 4,
      cells: [
        [{ value: 'Match season' }, { value: 2027 }],
        [{ value: 'My own line' }, { value: 'x', note: 'kept' }],
      ],
    }
    return {
      version: 1,
      id: 'messy-file',
      name: 'Messy',
      locale: 'en_US',
      timeZone: 'Asia/Karachi',
      sheets: [mine, ...(profile === 'none' ? [] : [me])],
      names: { OTHER: 'Mine!A1:B2', ...(profile === 'named' ? { PROFILE: 'Profile!A1:B22' } : {}) },
      metadata: [{ id: 1, key: 'theirs', value: 'kept', visibility: 'DOCUMENT', sheet: 1, column: 2 }],
      properties: {},
    }
  })
