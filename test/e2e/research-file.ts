import { columnName } from '../../apps-script/local/book/a1.ts'
import type { LocalDocument } from '../../apps-script/local/document.ts'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import { marks } from '../../shared/tracker/versions.ts'
import { testDocument } from '../apps-script/world/host.ts'

/** A tracker with room for most of what the four pages say; two columns are missing on purpose. */
const columns = [
  'program',
  'acgmeCode',
  'specialty',
  'fit',
  'visas',
  'visaNotes',
  'step2Minimum',
  'gradYears',
  'gradBasis',
  'practiceYears',
  'usce',
  'usceKind',
  'usceMonths',
  'mentorship',
  'orientation',
  'sessions',
  'diversity',
  'respect',
  'imgChiefs',
  'deadline',
  'site',
  'eligibilityLink',
  'aboutLink',
  'checked',
  'rowId',
] as const satisfies readonly ColumnId[]
type There = (typeof columns)[number]

/** Where a column stands, from 0. */
export const columnAt = (column: There): number => columns.indexOf(column)

/** The address of a column's cell in a row. */
export const cellOf = (column: There, row = 2): string => `${columnName(columnAt(column) + 1)}${row}`

/** Two made-up programs and the sample's applicant. */
export const researchFile = (cells: Partial<Record<There, string | number>> = {}): LocalDocument => {
  const line = (said: Partial<Record<There, string | number>>) => columns.map((column) => said[column] ?? null)
  const sample = sampleDocument()
  const made = testDocument(
    {
      Programs: [
        columns.map((column) => columnOf(column).header),
        line({
          program: 'Example Harbor Hospital',
          acgmeCode: '1400000001',
          specialty: 'Internal Medicine',
          site: 'https://www.harbor.example/im',
          rowId: 'row-harbor',
          ...cells,
        }),
        line({ program: 'Example Hill Medical Center', specialty: 'Internal Medicine', rowId: 'row-hill' }),
      ],
    },
    { timeZone: 'America/New_York' },
  )
  const [, profile] = sample.sheets
  return {
    ...made,
    sheets: [...made.sheets, ...(profile === undefined ? [] : [profile])],
    names: { [marks.profileRange]: sample.names[marks.profileRange] ?? '' },
  }
}
