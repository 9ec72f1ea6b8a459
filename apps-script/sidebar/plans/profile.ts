import type { Cell } from '../../../shared/tracker/cell.ts'
import { fieldFor, fieldOf, type ProfileId, profileIds } from '../../../shared/tracker/profile.ts'
import { mark, marks } from '../../../shared/tracker/versions.ts'
import { boxOn, freeName } from '../book.ts'
import type { Book, Box, Plan, Step } from '../seam.ts'
import { NEW } from '../../sheet/plan.ts'

/** Lines that the range PROFILE keeps free for what a person adds. */
export const SPARE = 20

const HEAD = { bold: true, background: '#f1f3f4' }

/** By field, as its cell will hold it. */
export type Values = { readonly [Id in ProfileId]?: Cell }

/** A tab with every field in its group: title, value, and for a choice a dropdown. It is the first that its change makes. */
export const profilePlan = (book: Pick<Book, 'tabs' | 'today' | 'selected'>, values: Values = {}): Plan => {
  const lines: { readonly title: string; readonly id?: ProfileId }[] = [{ title: 'Field' }]
  for (const id of profileIds) {
    const { title, group } = fieldOf(id)
    const before = lines[lines.length - 1]?.id
    const opens = before === undefined || fieldOf(before).group !== group
    if (opens && fieldFor(group) === undefined) lines.push({ title: group })
    lines.push({ title, id })
  }
  const filled: Values = { season: 2027, asOf: book.today, ...values }
  const cells = boxOn(NEW, 1, 1, lines.length, 2)
  const rows = lines.length + SPARE
  return {
    name: freeName(book, 'Profile'),
    rows,
    columns: 4,
    steps: [
      ...named({ ...cells, rows }),
      ['write', cells, lines.map(({ title, id }, at) => [title, at === 0 ? 'Value' : valueOf(filled, id)])],
      ['writeNotes', { ...cells, columns: 1 }, lines.map(({ id }) => [id === undefined ? '' : fieldOf(id).note])],
      ...lines.flatMap(({ id }, at): Step[] => {
        if (id === undefined) return [['format', boxOn(NEW, at + 1, 1, 1, 2), HEAD]]
        const { choices } = fieldOf(id).kind
        return choices === undefined ? [] : [['offer', boxOn(NEW, at + 1, 2), choices]]
      }),
      ['freeze', { ...cells, rows: 1, columns: 0 }],
      ['widths', cells, [220, 220]],
      // a new tab is shown first: the person's own comes back
      ['show', book.selected],
    ],
  }
}

const valueOf = (values: Values, id: ProfileId | undefined): Cell => (id === undefined ? '' : (values[id] ?? ''))

/** What a file lacks of a profile: the whole tab, or the name of its range. No cell that exists is changed. */
export const missingProfile = (book: Book): { plans: readonly Plan[]; steps: readonly Step[] } => {
  if (book.profile === null) return { plans: [profilePlan(book)], steps: [] }
  const { box, named: isNamed } = book.profile
  return { plans: [], steps: isNamed ? [] : namedWithRoom(book, { ...box, rows: box.rows + SPARE, columns: 2 }) }
}

/** PROFILE on a range, for which the tab is made long enough. */
export const namedWithRoom = ({ tabs }: Pick<Book, 'tabs'>, box: Box): Step[] => {
  const { maxRows = 0 } = tabs.find(({ sheetId }) => sheetId === box.sheetId) ?? {}
  return [['addRows', { sheetId: box.sheetId, rows: box.row + box.rows - 1 - maxRows }], ...named(box)]
}

const named = (box: Box): Step[] => [
  ['setName', box, marks.profileRange],
  ['mark', { key: marks.profile, value: mark('profile'), sheetId: box.sheetId }],
]
