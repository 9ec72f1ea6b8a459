import type { Found } from '../../../shared/contract/messages.ts'
import { type JournalLine, planFill, planUndo, runsIn } from '../../../shared/fill/index.ts'
import { carryOut, fact, found, head, scope, type Tab, tabOf, takeNotes, today, traces } from './tracker.ts'

const headers = ['Program', 'Visa types', 'IMG %', 'Notes', 'IMGFIT id']
export const columns = ['visas', 'imgPercent'] as const
export const fresh = (): Tab =>
  tabOf(headers, ['One', '', '', 'call', 'r_1'], ['Two', 'none', '', '', 'r_2'], ['Three', '', '', '', 'r_3'])
export const programs = new Map<string, Found>(
  ['r_1', 'r_2', 'r_3'].map((id) => [id, found({ visas: fact('J-1 only'), imgPercent: fact(45) })]),
)
export const filled = (tab = fresh()): { tab: Tab; lines: JournalLine[] } => {
  const plan = planFill({ table: tab, scope: scope(columns), programs, traces: traces(), today })
  return { tab, lines: carryOut(tab, plan.fillings, head('a')) }
}
export const undo = (tab: Tab, lines: readonly JournalLine[], name = 'a') => {
  const run = runsIn({ lines, events: [], rows: 0, newer: false }).find(({ run }) => run === name)!
  const plan = planUndo(run, lines, tab)
  const more = carryOut(tab, plan.writes, head(`undo ${name}`, 'undo'))
  takeNotes(tab, plan.notes)
  return { plan, lines: [...lines, ...more] }
}
