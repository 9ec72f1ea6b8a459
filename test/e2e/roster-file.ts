import type { LocalDocument } from '../../apps-script/local/document.ts'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { marks } from '../../shared/tracker/versions.ts'
import { columnName } from '../../apps-script/local/book/a1.ts'
import { testDocument } from '../apps-script/world/host.ts'

/** Titles of a small tracker with all that a roster says, a column of nobody's, and the rows' ids. */
export const titles = [
  'Program',
  'ACGME code',
  'Specialty',
  'Fit',
  'Residents',
  'IMG %',
  'IMG residents',
  'US IMG residents',
  'Non-US IMG residents',
  'IMGs by class',
  'IMG data year',
  'IMG chief residents',
  'Visa types',
  'From my country',
  'From my school',
  'Residents page',
  'Source',
  'Checked on',
  'My mood',
  'IMGFIT id',
] as const
type Title = (typeof titles)[number]

/** The address of a title's cell in a row. */
export const at = (title: Title, row = 2): string => `${columnName(titles.indexOf(title) + 1)}${row}`

/** Two made-up programs and the sample's applicant. */
export const rosterFile = (cells: Partial<Record<Title, string | number>> = {}): LocalDocument => {
  const line = (said: Partial<Record<Title, string | number>>) => titles.map((title) => said[title] ?? null)
  const sample = sampleDocument()
  const made = testDocument(
    {
      Programs: [
        [...titles],
        line({
          Program: 'Example Harbor Hospital',
          Specialty: 'Internal Medicine',
          'Visa types': 'J-1 only',
          'IMGFIT id': 'row-harbor',
          ...cells,
        }),
        line({ Program: 'Example Hill Medical Center', Specialty: 'Internal Medicine', 'IMGFIT id': 'row-hill' }),
      ],
    },
    { timeZone: 'America/New_York' },
  )
  const [, profile] = sample.sheets
  const country = profile?.cells.find(([title]) => title?.value === 'School country')?.[1]
  if (country !== undefined) country.value = 'Nepal'
  return {
    ...made,
    sheets: [...made.sheets, ...(profile === undefined ? [] : [profile])],
    names: { [marks.profileRange]: sample.names[marks.profileRange] ?? '' },
  }
}

/** Thirty-six residents in three classes, twelve of them from outside the US and Canada; people are made up. */
export const rosterPage = ((): string => {
  const parts = ['Quill', 'Oster', 'Dell', 'Fen', 'Mar', 'Tassel', 'Penny', 'Van', 'Cob', 'Spar', 'Thorn', 'Wex']
  const classOf = (level: number, abroad: readonly string[]): string[] => [
    `PGY-${level} / Class of ${2030 - level}`,
    ...parts.flatMap((part, one) => [
      `${part}a ${part}more${level}`.replace(/\d/, 'xyz'[level - 1] ?? ''),
      `Medical School: ${abroad[one] ?? (one % 2 === 0 ? 'University of Iowa' : 'Des Moines University')}`,
      '',
    ]),
  ]
  return [
    'Our residents 2026–2027',
    ...classOf(1, ['Kathmandu Medical College', 'Dow Medical College', 'Dow Medical College', 'Ross University']),
    ...classOf(2, ['Dow Medical College', 'Aga Khan University', 'Ain Shams University', 'Ross University']),
    ...classOf(3, ['Kathmandu Medical College', 'Cairo University', 'Dow Medical College', 'Ross University']),
  ].join('\n')
})()
