import { describe, expect, test } from 'vitest'
import { eventOf, lineOf, outdated, planFill, readJournal, runsIn } from '../../../shared/fill/index.ts'
import { filled, fresh, programs, undo } from './three-rows.ts'
import { carryOut, copyOf, fact, found, head, scope, today, traces, type Tab } from './tracker.ts'

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
