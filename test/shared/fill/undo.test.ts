import { describe, expect, test } from 'vitest'
import type { Found } from '../../../shared/contract/messages.ts'
import {
  doneIn,
  eventOf,
  type JournalLine,
  lineOf,
  openFill,
  outdated,
  planFill,
  planUndo,
  readJournal,
  type RunRecord,
  runsIn,
  scopeOf,
} from '../../../shared/fill/index.ts'
import { carryOut, copyOf, fact, found, head, scope, type Tab, tabOf, takeNotes, today, traces } from './tracker.ts'

const headers = ['Program', 'Visa types', 'IMG %', 'Notes', 'IMGFIT id']
const columns = ['visas', 'imgPercent'] as const
const fresh = (): Tab =>
  tabOf(headers, ['One', '', '', 'call', 'r_1'], ['Two', 'none', '', '', 'r_2'], ['Three', '', '', '', 'r_3'])
const programs = new Map<string, Found>(
  ['r_1', 'r_2', 'r_3'].map((id) => [id, found({ visas: fact('J-1 only'), imgPercent: fact(45) })]),
)
const filled = (tab = fresh()): { tab: Tab; lines: JournalLine[] } => {
  const plan = planFill({ table: tab, scope: scope(columns), programs, traces: traces(), today })
  return { tab, lines: carryOut(tab, plan.fillings, head('a')) }
}
const undo = (tab: Tab, lines: readonly JournalLine[], name = 'a') => {
  const run = runsIn({ lines, events: [], rows: 0, newer: false }).find(({ run }) => run === name)!
  const plan = planUndo(run, lines, tab)
  const more = carryOut(tab, plan.writes, head(`undo ${name}`, 'undo'))
  takeNotes(tab, plan.notes)
  return { plan, lines: [...lines, ...more] }
}

describe('an undo', () => {
  test('gives back every cell, note and format', () => {
    const { tab, lines } = filled()
    expect(tab.values[1]).toEqual(['One', 'J-1 only', 45, 'call', 'r_1'])
    expect(tab.notes[1]![1]).toBe('IMGFIT: Example page, 1 Nov 2026')
    expect(undo(tab, lines).plan).toMatchObject({ left: [], notesKept: [], already: 0 })
    expect(tab).toEqual(fresh())
  })

  test('finds its cells after a sort and a moved column', () => {
    const { tab, lines } = filled()
    for (const layer of [tab.values, tab.notes, tab.formats, tab.formulas] as unknown[][][]) {
      const [top, ...below] = layer
      layer.splice(0, 4, top!, ...below.reverse())
      for (const line of layer) line.unshift(...line.splice(1, 1))
    }
    tab.columns = ['visas', 'program', 'imgPercent', 'notes', 'rowId']
    undo(tab, lines)
    expect(tab.values.slice(1)).toEqual([
      ['', 'Three', '', '', 'r_3'],
      ['none', 'Two', '', '', 'r_2'],
      ['', 'One', '', 'call', 'r_1'],
    ])
    expect(tab.notes.flat().every((note) => note === '')).toBe(true)
  })

  test('leaves what a person has changed since, and names it', () => {
    const { tab, lines } = filled()
    tab.values[1]![1] = 'J-1 and H-1B'
    const { plan } = undo(tab, lines)
    expect(plan.left).toMatchObject([
      { name: 'One', field: 'visas', row: 2, why: 'changed', holds: 'J-1 and H-1B', wrote: 'J-1 only', before: '' },
    ])
    expect(tab.values[1]).toEqual(['One', 'J-1 and H-1B', '', 'call', 'r_1'])
    // the note named a source of what stood there before
    expect(tab.notes[1]![1]).toBe('')
  })

  test('leaves a note that a person has changed since, and names it', () => {
    const { tab, lines } = filled()
    tab.notes[1]![1] = 'they told me so'
    const { plan } = undo(tab, lines)
    expect(plan).toMatchObject({ left: [], notesKept: [{ name: 'One', field: 'visas' }] })
    expect([tab.values[1]![1], tab.notes[1]![1]]).toEqual(['', 'they told me so'])
  })

  test('leaves a cell that says the same without the note, for another may stand there now', () => {
    const { tab, lines } = filled()
    tab.notes[1]![1] = ''
    const { plan } = undo(tab, lines)
    expect(plan).toMatchObject({ left: [{ name: 'One', field: 'visas', why: 'strayed' }], notesKept: [] })
    expect(tab.values[1]![1]).toBe('J-1 only')
  })

  test('goes by the words alone where a person has cleared every note', () => {
    const { tab, lines } = filled()
    tab.notes = tab.notes.map((line) => line.map(() => ''))
    expect(undo(tab, lines).plan.left).toEqual([])
    expect(tab).toEqual(fresh())
  })

  test.each<[what: string, change: (tab: Tab) => void, why: string]>([
    ['a formula that a person put there', (tab) => (tab.formulas[1]![1] = '=B3'), 'formula'],
    ['a row that is gone', (tab) => void tab.values.splice(1, 1), 'row gone'],
    [
      'a column that is no longer that field',
      (tab) => (tab.columns = tab.columns.map((id) => (id === 'visas' ? undefined : id))),
      'column gone',
    ],
    ['a row that was copied', (tab) => (tab.values[3]![4] = 'r_1'), 'copied row'],
  ])('leaves and names %s', (_, change, why) => {
    const { tab, lines } = filled()
    change(tab)
    const before = copyOf(tab)
    const { plan } = undo(tab, lines)
    expect(plan.left).toContainEqual(expect.objectContaining({ field: 'visas', name: 'One', why }))
    expect(tab.values[1]![1]).toEqual(before.values[1]![1])
  })

  test('has nothing to say of a cell that a person has already emptied', () => {
    const { tab, lines } = filled()
    tab.values[1]![1] = ''
    expect(undo(tab, lines).plan.left).toEqual([])
    expect(tab).toEqual(fresh())
  })

  test('of the older of two runs leaves what the newer one wrote', () => {
    const { tab, lines } = filled()
    const newer = new Map(programs).set('r_1', found({ visas: fact('none') }))
    const input = { table: tab, scope: scope(['visas'], { cells: 'empty and own' }), programs: newer, today }
    const plan = planFill({ ...input, traces: traces(lines) })
    const all = [...lines, ...carryOut(tab, plan.fillings, head('b'))]
    expect(tab.values[1]![1]).toBe('none')
    expect(undo(copyOf(tab), all, 'a').plan.left).toMatchObject([{ name: 'One', holds: 'none' }])
    // and of the newer one leaves the older value as the tool's own
    const { lines: undone } = undo(tab, all, 'b')
    expect(tab.values[1]![1]).toBe('J-1 only')
    const again = planFill({ ...input, traces: traces(undone) })
    expect(again.fillings).toMatchObject([{ old: 'J-1 only', new: 'none' }])
  })
})

describe('the journal', () => {
  test('reads back what it wrote, and passes over what is none of its own', () => {
    const { lines } = filled()
    const written = lines.map((line) => lineOf(line, line))
    for (const line of written) for (const cell of line) expect(typeof cell).toBe('string')
    const read = readJournal([['Version', 'Run'], ['hello'], eventOf(head('a'), 'begin', { rows: 3 }), ...written])
    expect(read.lines).toEqual(lines)
    expect(read).toMatchObject({ events: [{ event: 'begin', says: { rows: 3 } }], rows: 6, newer: false })
  })

  test('of a newer add-on says so', () => expect(readJournal([['imgfit:2', 'a']])).toMatchObject({ newer: true }))

  test('cuts a long text and says so: such a cell is not put back', () => {
    const long = 'x'.repeat(45_000)
    const write = { ...filled().lines[0]!, old: long, new: 'short', oldNote: long, newNote: '' }
    const line = lineOf(head('a'), write)
    expect(Math.max(...line.map(({ length }) => length))).toBeLessThanOrEqual(40_000)
    const [read] = readJournal([line]).lines
    expect(read).toMatchObject({ cut: true, new: 'short' })
    expect(read!.oldNote).toContain('cut by IMGFIT, of 45000 characters')
    const tab = fresh()
    tab.values[1]![1] = 'short'
    expect(undo(tab, [{ ...read!, rowId: 'r_1', field: 'visas' }]).plan).toMatchObject({
      writes: [],
      left: [{ why: 'too long' }],
    })
  })

  test('keeps twenty runs, with the one that comes', () => {
    const cells = Array.from({ length: 20 }, (_, at) => eventOf(head(`run ${at}`), 'begin'))
    const { gone, keep } = outdated(readJournal(cells), cells, 10)
    expect(gone.map(({ run }) => run)).toEqual(['run 0'])
    expect(keep).toEqual(cells.slice(1))
  })

  test('keeps 50,000 lines', () => {
    const line = lineOf(head('a'), filled().lines[0]!)
    const cells = ['a', 'b', 'c'].flatMap((run) =>
      Array.from({ length: 20_000 }, () => [line[0]!, run, ...line.slice(2)]),
    )
    const journal = readJournal(cells)
    const gone = (more: number) => outdated(journal, cells, more).gone.map(({ run }) => run)
    expect([gone(5_000), gone(20_000)]).toEqual([['a'], ['a', 'b']])
    expect(outdated(readJournal(cells.slice(20_000)), cells, 10_000).gone).toEqual([])
  })

  test('knows a run that was taken back', () => {
    const cells = [
      eventOf(head('a'), 'begin'),
      eventOf(head('a'), 'end'),
      eventOf(head('b', 'undo'), 'begin', { undoes: 'a' }),
    ]
    const undone = () => runsIn(readJournal(cells)).find(({ run }) => run === 'a')!.undone
    expect(undone()).toBe(false)
    cells.push(eventOf(head('b', 'undo'), 'end'))
    expect(undone()).toBe(true)
  })
})

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
