import { describe, expect, test } from 'vitest'
import {
  doneIn,
  eventOf,
  lineOf,
  openFill,
  planFill,
  planUndo,
  readJournal,
  type RunRecord,
  runsIn,
  scopeOf,
} from '../../../shared/fill/index.ts'
import { columns, filled, fresh, programs, undo } from './three-rows.ts'
import { carryOut, copyOf, head, scope, today, traces } from './tracker.ts'

describe('a fill that was cut short', () => {
  const begin = eventOf(head('a'), 'begin', { scope: scope(columns) })

  test.each(['J-1 and H-1B', ''])(
    'takes back nothing that a later run wrote, not even the note beside “%s”',
    (typed) => {
      const { tab, lines: noted } = filled()
      const before = fresh()
      Object.assign(tab, before)
      const plan = planFill({ table: tab, scope: scope(columns), programs, traces: traces(noted), today })
      const lines = [...noted, ...carryOut(tab, plan.fillings, head('b'))]
      tab.values[1]![1] = typed
      const then = copyOf(tab)
      expect(undo(tab, lines, 'a').plan).toMatchObject({ writes: [], notes: [], notesKept: [] })
      expect(tab).toEqual(then)
      // the run that wrote them takes them back
      expect(undo(tab, lines, 'b').plan.notesKept).toEqual([])
      expect([tab.values[1], tab.notes[1]![1]]).toEqual([['One', typed, '', 'call', 'r_1'], ''])
    },
  )

  /** Row one is written; row two is noted, and the script was stopped before it wrote. */
  const cut = () => {
    const tab = fresh()
    const { fillings } = planFill({ table: tab, scope: scope(columns), programs, traces: traces(), today })
    const written = carryOut(
      tab,
      fillings.filter(({ row }) => row === 2),
      head('a'),
    )
    const noted = fillings.filter(({ row }) => row === 3)
    const batch = eventOf(head('a'), 'batch', { after: written.length })
    const cells = [
      begin,
      ...[...written].map((line) => lineOf(line, line)),
      batch,
      ...noted.map((one) => lineOf(head('a'), one)),
    ]
    return { tab, journal: readJournal(cells) }
  }

  test('gives back a format that it had written alone, though a later run found it so', () => {
    const { lines: noted } = filled()
    const tab = fresh()
    for (const row of [1, 3]) tab.formats[row]![1] = '@'
    const plan = planFill({ table: tab, scope: scope(columns), programs, traces: traces(noted), today })
    const lines = [...noted, ...carryOut(copyOf(tab), plan.fillings, head('b'))]
    undo(tab, lines, 'a')
    expect(tab).toEqual(fresh())
  })

  test('goes on with the cells of its first batch that were noted and not written', () => {
    const { lines } = filled()
    const journal = readJournal([begin, ...lines.map((line) => lineOf(line, line))])
    expect([...doneIn(openFill(runsIn(journal))!, fresh())]).toEqual([])
  })

  test('is taken back where its last notes had not come', () => {
    const { tab, journal } = cut()
    tab.values[2]![tab.columns.indexOf('imgPercent')] = 45
    const run = runsIn(journal)[0]!
    const back = (last: RunRecord) =>
      planUndo(last, journal.lines, tab).writes.map(({ name, field }) => `${name} ${field}`)
    expect(back(run)).toContain('Two imgPercent')
    // had all of it been written, the cell would be one that lost its note
    expect(back({ ...run, lastBatch: 0 })).not.toContain('Two imgPercent')
    // unless the run went on after it
    expect(back({ ...run, lastBatch: 0, unsure: new Set(run.lines.keys()) })).toContain('Two imgPercent')
  })

  test('knows, when it has gone on and ended, which lines may lack their notes', () => {
    const { journal } = cut()
    const lines = journal.lines.map((line) => lineOf(line, line))
    const batch = (says: object) => eventOf(head('a'), 'batch', { ...says })
    const more = [batch({ after: lines.length, again: true }), lines[0]!, eventOf(head('a'), 'end')]
    const [run] = runsIn(readJournal([begin, ...lines.slice(0, 2), batch({ after: 2 }), ...lines.slice(2), ...more]))
    expect([...run!.unsure]).toEqual(lines.slice(2).map((_, at) => at + 2))
    expect(run!.lastBatch).toBe(0)
  })

  test('is found, with what it was to do', () => {
    const { journal } = cut()
    const run = openFill(runsIn(journal))
    expect(run && scopeOf(run)).toEqual(scope(columns))
    expect(openFill(runsIn(readJournal([begin, eventOf(head('a'), 'end')])))).toBeUndefined()
  })

  test('goes on with the rows that are missing, and with no cell that a person has emptied since', () => {
    const { tab, journal } = cut()
    tab.values[1]![1] = ''
    const leave = doneIn(openFill(runsIn(journal))!, tab)
    const plan = planFill({ table: tab, scope: scope(columns), programs, traces: traces(journal.lines), today, leave })
    expect(plan.fillings.map(({ name, field }) => [name, field])).toEqual([
      ['Two', 'imgPercent'],
      ['Three', 'visas'],
      ['Three', 'imgPercent'],
    ])
    expect(plan.left).toMatchObject([{ name: 'One', field: 'visas', why: 'taken back' }])
  })

  test('does not fill again what a person has emptied in the rows written last', () => {
    const { tab, journal } = cut()
    // as if the script had written them after all
    for (const { field, rowId, new: cell, newNote } of journal.lines.filter(({ rowId }) => rowId === 'r_2')) {
      expect(rowId).toBe('r_2')
      tab.notes[2]![tab.columns.indexOf(field as 'visas')] = newNote
      tab.values[2]![tab.columns.indexOf(field as 'visas')] = field === 'imgPercent' ? '' : cell
    }
    const run = openFill(runsIn(journal))!
    const input = { table: tab, scope: scope(columns), programs, traces: traces(journal.lines), today }
    expect(planFill({ ...input, leave: doneIn(run, tab) }).left).toMatchObject([
      { name: 'Two', field: 'imgPercent', why: 'taken back' },
    ])
    // without a note nobody can tell, unless the run was ended by a person
    tab.notes = tab.notes.map((line) => line.map(() => ''))
    expect(planFill({ ...input, leave: doneIn(run, tab) }).left).toEqual([])
    const end = readJournal([eventOf(head('a'), 'end', { cancelled: true })]).events
    const stopped = openFill(runsIn({ ...journal, events: [...journal.events, ...end] }))!
    expect(planFill({ ...input, leave: doneIn(stopped, tab) }).left).toMatchObject([{ why: 'taken back' }])
  })
})
