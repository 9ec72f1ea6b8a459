import type { LocalCell, LocalDocument } from '../../../apps-script/local/document.ts'
import { heldIn, type Held, type Name, nameOf, placesIn, withoutAddresses } from './cells.ts'

/** What a person owns of a cell: what they typed, and the note they put. */
interface Own {
  readonly typed?: Pick<Held, 'value' | 'formula' | 'format'>
  readonly note?: string
}

export interface Losses {
  readonly cells: readonly string[]
  readonly formulas: readonly string[]
}

/** Knows every cell, formula and note of a person's, by its own bookkeeping alone. */
export class People {
  private readonly own = new Map<Name, Own>()
  /** Cell → the step at which a person last changed what it holds, or its note. */
  private readonly changed = { typed: new Map<Name, number>(), note: new Map<Name, number>() }
  /** Cells that a person has copied, or torn from their row: nobody can tell which is the one that was filled. */
  readonly blurred = new Set<Name>()
  step = 0

  typed(cell: LocalCell): void {
    const { value, formula, format } = heldIn(cell)
    const name = nameOf(cell)
    this.changed.typed.set(name, this.step)
    const { note } = this.own.get(name) ?? {}
    const isEmpty = value === '' && formula === ''
    this.keep(name, {
      ...(isEmpty ? {} : { typed: { value, formula, format } }),
      ...(note === undefined ? {} : { note }),
    })
  }

  noted(cell: LocalCell): void {
    const name = nameOf(cell)
    this.changed.note.set(name, this.step)
    const { typed } = this.own.get(name) ?? {}
    this.keep(name, { ...(typed && { typed }), ...(cell.note === undefined ? {} : { note: cell.note }) })
  }

  copied(from: LocalCell, to: LocalCell): void {
    const [source, name] = [nameOf(from), nameOf(to)]
    this.blurred.add(source).add(name)
    const own = this.own.get(source)
    const { formula, format } = heldIn(to)
    if (own !== undefined) this.keep(name, { ...own, ...(own.typed && { typed: { ...own.typed, formula, format } }) })
  }

  /** Cells that a person has deleted with their row or column. */
  deleted(names: Iterable<Name>): void {
    for (const name of names) this.own.delete(name)
  }

  owns(name: Name): boolean {
    return this.own.get(name)?.typed !== undefined
  }

  hasChanged(what: 'typed' | 'note', name: Name, since: number): boolean {
    return (this.changed[what].get(name) ?? -1) >= since
  }

  get size(): number {
    return this.own.size
  }

  /** After a person's own deed addresses in formulas are what the sheet made of them. */
  follow(document: LocalDocument): void {
    const places = placesIn(document)
    for (const [name, { typed, note }] of this.own) {
      const { cell } = places.get(name) ?? {}
      if (cell?.formula === undefined || typed === undefined || typed.formula === '') continue
      this.own.set(name, {
        typed: { ...typed, formula: cell.formula },
        ...(note === undefined ? {} : { note }),
      })
    }
  }

  /** @param moved columns were put in, and addresses with them */
  losses(document: LocalDocument, moved = false): Losses {
    const places = placesIn(document)
    const cells: string[] = []
    const formulas: string[] = []
    const read = moved ? withoutAddresses : (formula: string) => formula
    for (const [name, { typed, note }] of this.own) {
      const place = places.get(name)
      const now = heldIn(place?.cell)
      const where = place === undefined ? 'a cell is gone' : `${place.sheet.name} R${place.row}C${place.column}`
      const tell = (what: string, was: unknown, is: unknown): string =>
        `${where}: ${what} ${JSON.stringify(was)} is ${JSON.stringify(is)}`
      if (note !== undefined && now.note !== note) cells.push(tell('the note', note, now.note))
      if (typed === undefined) continue
      if (typed.formula !== '') {
        if (read(now.formula) !== read(typed.formula)) formulas.push(tell('the formula', typed.formula, now.formula))
      } else if (now.value !== typed.value || now.formula !== '')
        cells.push(tell('what was typed,', typed.value, now.formula || now.value))
      else if (now.format !== typed.format) cells.push(tell('the format', typed.format, now.format))
    }
    return { cells, formulas }
  }

  private keep(name: Name, own: Own): void {
    if (own.typed === undefined && own.note === undefined) this.own.delete(name)
    else this.own.set(name, own)
  }
}
