import type { LocalCell, LocalDocument } from '../../../apps-script/local/document.ts'
import { journalTab } from '../../../shared/fill/index.ts'
import { cellAt, columnFor, fieldAt, type Held, heldIn, isSame, type Name, nameOf } from './cells.ts'

/** What the tool has changed in one cell, from the first to the last time that it did. */
export interface Written {
  readonly before: Held
  readonly after: Held
  readonly tab: string
  /** Where the cell stood then. */
  readonly sheetId: number
  readonly row: number
  readonly column: number
  /** What the marks of the file called its column and its row. */
  readonly field: string
  readonly rowId: string
}

/** Sees what the tool writes, cell by cell, and not what a person does meanwhile. */
export class Watch {
  readonly writes = new Map<Name, Written>()
  private seen: Map<number, LocalCell[][]>

  constructor(private readonly document: LocalDocument) {
    this.seen = this.look()
  }

  /** A person's deed, amid the tool's. */
  aside(deed: () => void): void {
    this.take()
    deed()
    this.seen = this.look()
  }

  /** Adds what was written since the last look. */
  take(): void {
    const now = this.look()
    for (const [sheetId, lines] of now) {
      const before = this.seen.get(sheetId)
      if (before === undefined) continue
      for (let down = 0; down < Math.max(lines.length, before.length); down++)
        for (let right = 0; right < Math.max(lines[down]?.length ?? 0, before[down]?.length ?? 0); right++) {
          const [old, cell] = [before[down]?.[right], lines[down]?.[right]]
          // a script's change is another cell object in the same place
          if (old === cell) continue
          const [was, is] = [heldIn(old), heldIn(cell)]
          if (!isSame(was, is)) this.add(sheetId, down + 1, right + 1, was, is)
        }
    }
    this.seen = now
  }

  private add(sheetId: number, row: number, column: number, before: Held, after: Held): void {
    const sheet = this.document.sheets.find(({ id }) => id === sheetId)
    if (sheet === undefined) return
    const name = nameOf(cellAt(sheet, row, column))
    const ids = columnFor(this.document, sheetId, 'rowId')
    this.writes.set(name, {
      before: this.writes.get(name)?.before ?? before,
      after,
      tab: sheet.name,
      sheetId,
      row,
      column,
      field: fieldAt(this.document, sheetId, column) ?? '',
      rowId: ids === undefined ? '' : String(heldIn(sheet.cells[row - 1]?.[ids - 1]).value),
    })
  }

  private look(): Map<number, LocalCell[][]> {
    return new Map(
      this.document.sheets
        .filter(({ name }) => !name.startsWith(journalTab))
        .map(({ id, cells }) => [id, cells.map((line) => [...line])]),
    )
  }
}
