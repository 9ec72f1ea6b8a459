import type { RunRecord } from '../../../shared/fill/index.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { failureOf } from '../failure.ts'
import type { UndoResult } from '../fill/undo.ts'
import { count, sentence } from '../words.ts'
import { reopen } from './reopen.ts'
import type { Reviews } from './use-reviews.ts'

/**
 * Tells the others that suggestions which a run had written are taken back: they wait again.
 * @returns what came of it in a sentence, also where nobody could be told; `''` where the run wrote none
 */
export const tellOthers = async (
  { member, workspace, send, again }: Pick<Reviews, 'member' | 'workspace' | 'send' | 'again'>,
  { lines }: Pick<RunRecord, 'lines'>,
  { suggestions }: Pick<UndoResult, 'suggestions'>,
): Promise<string> => {
  if (suggestions.length === 0 || member === undefined || workspace === undefined) return ''
  try {
    await reopen(member, workspace, suggestions)
  } catch (thrown) {
    const { says } = failureOf(thrown)
    return `The others still see ${count(suggestions.length, 'suggestion')} as accepted, for they could not be told: ${sentence(says)} Review shows it, with a button that tells them.`
  }
  // the change is told under the person's name
  await send(
    lines.flatMap(({ rowId, field }) => (field.startsWith('@') ? [] : [{ row: rowId, field: field as ColumnId }])),
  )
  await again()
  return waiting(suggestions.length)
}

export const waiting = (many: number): string =>
  many === 1 ? 'The suggestion waits again.' : `${count(many, 'suggestion')} wait again.`
