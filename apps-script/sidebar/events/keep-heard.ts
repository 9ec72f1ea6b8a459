import { behind, type Heard, heardAt, noteOf } from '../../../shared/events/heard.ts'
import { thanksDue } from '../../../shared/events/tasks.ts'
import { type Event, events, eventKind } from '../../../shared/tabs/events.ts'
import type { Proposed, RosterFacts } from '../../../shared/roster/facts.ts'
import { enUS } from '../../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import type { Target } from '../roster/target.ts'
import type { Script } from '../script.ts'
import { addLines, changeLine, readOwnTab } from '../tabs/own-tab.ts'
import { pickedIn } from './plan.ts'

type Program = Pick<Target, 'name' | 'rowId'>

/** Keeps the event of what was heard: the line of that day about that program, or a new one; attended, with its task. */
export const keepEvent = async (
  script: Pick<Script, 'look' | 'change'>,
  program: Program,
  heard: Heard,
): Promise<void> => {
  const note = noteOf(heard)
  const thanks = heard.thank ? { thanksBy: thanksDue(heard.day) } : {}
  const lines = (await readOwnTab(script, events))?.lines ?? []
  const line = lines.find(({ said }) => said.day === heard.day && isAbout(said, program))
  const more: Event = {
    attended: 'yes',
    ...(heard.from !== undefined && { met: heard.from }),
    ...thanks,
  }
  if (line !== undefined)
    return changeLine(script, events, line, {
      ...more,
      ...(note !== undefined && { notes: behind(line.said.notes, note) }),
    })
  const kind = eventKind.read(heard.event, enUS)
  const { name, rowId } = program
  await addLines(script, events, [
    {
      title: `${heard.event}, ${name}`,
      ...(kind !== undefined && 'value' in kind && { kind: kind.value }),
      day: heard.day,
      programs: name.replace(/;/g, ','),
      ...(rowId !== '' && { rowIds: rowId }),
      ...more,
      ...(note !== undefined && { notes: note }),
    },
  ])
}

const isAbout = (event: Event, { name, rowId }: Program): boolean =>
  pickedIn(event).some((one) => (rowId !== '' && one.rowId === rowId) || one.name === name)

/** What goes into the row: the answers as said by people of the program, and the note behind the notes. */
export const lotsOf = (heard: Heard, notes: string | undefined): Pick<RosterFacts, 'facts' | 'origin'>[] => {
  const { answers, day } = heard
  const origin = { source: heardAt(heard).replace(/^H/, 'h'), day, trust: 'staff', licence: 'private-reading' } as const
  const facts = answers.flatMap(({ field, value }): Proposed[] => proposed(field, value, false))
  const note = noteOf(heard)
  return [
    ...(facts.length === 0 ? [] : [{ facts, origin }]),
    ...(note === undefined ? [] : [{ facts: proposed('notes', behind(notes, note), true), origin }]),
  ]
}

const proposed = (field: ColumnId, said: string, mine: boolean): Proposed[] => {
  const { kind } = columnOf(field)
  const reading = kind.read(said, enUS)
  if (reading === undefined || 'problem' in reading) return []
  return [{ field, value: reading.value, cell: kind.print(reading.value), mine }]
}
