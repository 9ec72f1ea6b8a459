import { dayWords } from '../tracker/day-words.ts'
import type { JournalLine, RunKind } from '../fill/journal.ts'
import type { Cell } from '../tracker/cell.ts'

/** Who set a cell, as far as the file tells. What is typed in a cell has no author, and nobody is named by guess. */
export interface SetBy {
  readonly by: 'tool' | 'sheet' | 'formula' | 'blank'
  readonly says: string
}

/** @param last what the tool wrote last in this cell, if it ever did */
export const setBy = (cell: Cell, formula: string, last: JournalLine | undefined, today: string): SetBy => {
  if (formula !== '') return { by: 'formula', says: 'A formula of this sheet works it out.' }
  if (last !== undefined && last.new === cell && !(cell === '' && last.kind !== 'undo'))
    return { by: 'tool', says: `${deeds[last.kind]} ${whenWords(last.when)}.` }
  if (last !== undefined)
    return {
      by: 'sheet',
      says: `${cell === '' ? 'Emptied' : 'Changed'} in the sheet, noticed ${dayWords(today)}. Before, IMGFIT had written ${shown(last.new)} on ${dayWords(last.when.slice(0, 10))}.`,
    }
  return cell === ''
    ? { by: 'blank', says: 'Blank: not known, never “no”.' }
    : { by: 'sheet', says: 'Typed or pasted in the sheet. When and by whom is not recorded.' }
}

const deeds: Readonly<Record<RunKind, string>> = {
  fill: 'Filled by IMGFIT from the database,',
  match: 'Written by IMGFIT when the row was linked,',
  undo: 'Put back by an undo,',
  adopt: 'Written by IMGFIT when the tab became a tracker,',
  paste: 'Taken over by IMGFIT from what was pasted,',
  roster: 'Counted from a pasted roster and put in,',
  freeze: 'Turned from a formula into its value,',
  review: 'Set by a person with IMGFIT,',
  research: 'Read on a page by a person and put in,',
  reply: 'Taken from an answer that a person pasted and ticked,',
}

/** `2026-11-23 09:16` //=> `23 Nov 2026 at 09:16` */
const whenWords = (when: string): string => {
  const [day = '', time = ''] = when.split(' ')
  return time === '' ? dayWords(day) : `${dayWords(day)} at ${time}`
}

const shown = (cell: Cell): string => (cell === '' ? 'a blank' : `“${String(cell).slice(0, 60)}”`)
