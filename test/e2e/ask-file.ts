import type { LocalCell, LocalDocument } from '../../apps-script/local/document.ts'
import { sampleDocument } from '../../apps-script/local/sample.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import { testDocument } from '../apps-script/world/host.ts'
import { rosterFile } from './roster-file.ts'

const fields = [
  'program',
  'specialty',
  'residents',
  'visas',
  'usce',
  'usceKind',
  'usceMonths',
  'gradYears',
  'notes',
  'rowId',
] as const
type Field = (typeof fields)[number]
type Cells = Partial<Record<Field, string | number>>

/** Two made-up programs, the first in row 2, and the sample's applicant. */
export const askFile = (cells: Cells = {}): LocalDocument => {
  const line = (said: Cells) => fields.map((id) => said[id] ?? null)
  const made = testDocument({
    Programs: [
      fields.map((id) => columnOf(id).header),
      line({ program: 'Example Harbor Hospital', specialty: 'Internal Medicine', rowId: 'row-harbor', ...cells }),
      line({ program: 'Example Hill Medical Center', specialty: 'Internal Medicine', rowId: 'row-hill' }),
    ],
  })
  const { sheets, ...rest } = rosterFile()
  const [, profile] = sampleDocument().sheets
  return { ...rest, sheets: [made.sheets[0]!, ...(profile === undefined ? sheets.slice(1) : [profile])] }
}

/** A cell of the first program. */
export const cellIn = ({ sheets }: LocalDocument, id: ColumnId): LocalCell =>
  sheets[0]!.cells[1]![fields.indexOf(id as Field)] ?? {}
export const columnAt = (id: Field): string => String.fromCharCode(65 + fields.indexOf(id))
