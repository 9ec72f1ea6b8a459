import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Found } from '../../../shared/contract/messages.ts'
import {
  type FillPlan,
  type JournalLine,
  planFill,
  planUndo,
  planWords,
  runsIn,
  type Scope,
} from '../../../shared/fill/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { carryOut, copyOf, fact, found, head, scope, type Tab, tabOf, takeNotes, today, traces } from './tracker.ts'

const headers = ['My mark', 'Program', 'Visa types', 'IMG %', 'Benefits', 'Notes', 'IMGFIT check', 'IMGFIT id']
const columns: readonly ColumnId[] = ['visas', 'imgPercent', 'benefits', 'notes', 'region']

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom('J-1 only', 'J1/H1', 'none', '?', '45%', 'my own words', '=like a formula', '2026-09-03'),
  fc.integer({ min: 0, max: 100 }),
  fc.boolean(),
)
const value = {
  visas: fc.constantFrom('J-1 only', 'J-1 and H-1B', 'none'),
  imgPercent: fc.integer({ min: 0, max: 100 }),
  benefits: fc.constantFrom('=1+1', 'meals', '-'),
  state: fc.constantFrom('NY', 'TX'),
}
const foundIn: fc.Arbitrary<Found> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record(value, { requiredKeys: [] })
      .map((facts) => found(Object.fromEntries(Object.entries(facts).map(([field, said]) => [field, fact(said)])))),
  },
  fc.constant<Found>({ key: 'x', status: 'unknown', confidence: 0 }),
)

interface World {
  readonly tab: Tab
  readonly programs: Map<string, Found>
}
const world: fc.Arbitrary<World> = fc
  .array(fc.record({ cells: fc.array(cell, { minLength: 6, maxLength: 6 }), found: foundIn }), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((rows) =>
    fc
      .record({
        formulas: fc.array(fc.nat({ max: rows.length * 8 - 1 }), { maxLength: 4 }),
        notes: fc.array(fc.nat({ max: rows.length * 8 - 1 }), { maxLength: 6 }),
        formats: fc.array(fc.nat({ max: rows.length * 8 - 1 }), { maxLength: 6 }),
      })
      .map(({ formulas, notes, formats }) => {
        const tab = tabOf(headers, ...rows.map(({ cells }, at) => [...cells, '', `r_${at}`]))
        const put = (layer: string[][], places: readonly number[], text: string): void => {
          for (const place of places) layer[1 + Math.floor(place / 8)]![place % 8] = text
        }
        put(
          tab.formulas,
          formulas.filter((place) => place % 8 < 6),
          '=A1',
        )
        put(tab.notes, notes, 'mine')
        put(tab.formats, formats, '0%')
        return { tab, programs: new Map(rows.map(({ found: one }, at) => [`r_${at}`, one])) }
      }),
  )

const planOf = ({ tab, programs }: World, more: Partial<Scope> = {}, lines: readonly JournalLine[] = []): FillPlan =>
  planFill({ table: tab, scope: scope(columns, more), programs, traces: traces(lines), today })

/** The cells, and afterwards the words for how it went. */
const fillIn = (given: World, lines: readonly JournalLine[] = [], more: Partial<Scope> = {}): JournalLine[] => {
  const { rows, conflicts, fillings } = planOf(given, more, lines)
  const written = carryOut(given.tab, fillings, head('a'))
  const words = planWords({ table: given.tab, rows, conflicts, today })
  return [...written, ...carryOut(given.tab, words, head('a'))]
}

test('a cell that is not empty, holds a formula or is a person’s never changes', () =>
  fc.assert(
    fc.property(world, (given) => {
      const before = copyOf(given.tab)
      fillIn(given)
      before.values.forEach((line, row) =>
        line.forEach((was, column) => {
          const may = before.columns[column] === ('check' as ColumnId) || [2, 3, 4].includes(column)
          if (was !== '' || before.formulas[row]![column] !== '' || !may)
            expect(given.tab.values[row]![column]).toBe(was)
          if (before.notes[row]![column] !== '') expect(given.tab.notes[row]![column]).toBe('mine')
        }),
      )
    }),
  ))

test('undo after a fill gives the tab back as it was', () =>
  fc.assert(
    fc.property(world, (given) => {
      const before = copyOf(given.tab)
      const lines = fillIn(given)
      const [run] = runsIn({ lines, events: [], rows: 0, newer: false })
      if (run === undefined) return
      const plan = planUndo(run, lines, given.tab)
      expect(plan).toMatchObject({ left: [], notesKept: [], already: 0 })
      carryOut(given.tab, plan.writes, head('b', 'undo'))
      takeNotes(given.tab, plan.notes)
      expect(given.tab).toEqual(before)
    }),
  ))

test('the counts are those of the cells that change', () =>
  fc.assert(
    fc.property(world, (given) => {
      const { fillings, counts, rows, conflicts } = planOf(given)
      const before = copyOf(given.tab)
      carryOut(given.tab, fillings, head('a'))
      const changed = before.values.flatMap((line, row) =>
        line.filter((was, column) => given.tab.values[row]![column] !== was),
      )
      expect(changed.length).toBe(counts.cells)
      expect(rows.reduce((sum, { cells }) => sum + cells, 0)).toBe(counts.cells)
      expect(rows.filter(({ outcome }) => outcome === 'filled').length).toBe(counts.filledRows)
      expect(Object.values(counts.byOutcome).reduce((sum, many) => sum + many, 0)).toBe(rows.length)
      expect(conflicts.length).toBe(counts.conflicts)
    }),
  ))

test('the order of the rows makes no difference', () =>
  fc.assert(
    fc.property(world, (given) => {
      const turned = copyOf(given.tab)
      for (const layer of [turned.values, turned.notes, turned.formats, turned.formulas] as unknown[][][])
        layer.splice(1, layer.length - 1, ...layer.slice(1).reverse())
      const told = (plan: FillPlan) =>
        plan.fillings.map((one) => `${one.rowId} ${one.field} ${one.new} ${one.newNote} ${one.newFormat}`).sort()
      expect(told(planOf({ ...given, tab: turned }))).toEqual(told(planOf(given)))
    }),
  ))

test('a second fill changes nothing, also of the tool’s own values', () =>
  fc.assert(
    fc.property(world, (given) => {
      const lines = fillIn(given)
      expect(fillIn(given, lines, { cells: 'empty and own' })).toEqual([])
    }),
  ))
