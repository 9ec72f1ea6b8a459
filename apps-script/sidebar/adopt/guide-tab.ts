import { type Entry, guide, parts } from '../../../shared/guidance/guide.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { fieldOf } from '../../../shared/tracker/profile.ts'
import { boxOn, freeName } from '../book.ts'
import type { Book, Plan } from '../seam.ts'

type Line = readonly [about: string, does: string, beside: string, source: string]
const head: Line = ['Guide', 'What to do', 'Stands beside', 'From']

/** Every entry of the guide under the name of its part; the panel shows the same. */
const lines: readonly Line[] = [
  head,
  ...parts.flatMap((part): Line[] => [
    [part, '', '', ''],
    ...guide
      .filter((entry) => entry.part === part)
      .map((entry): Line => [entry.title, entry.says, besideOf(entry), fromOf(entry)]),
  ]),
]

/** The columns and, where there are none, the fields of the profile that an entry is about. */
function besideOf({ columns, fields }: Entry): string {
  const titles = columns.map((id) => columnOf(id).header)
  const ofProfile = fields.map((id) => fieldOf(id).title)
  return [titles.join(', '), ofProfile.length === 0 ? '' : `Profile: ${ofProfile.join(', ')}`]
    .filter(Boolean)
    .join('. ')
}

function fromOf({ from, links }: Entry): string {
  return links.length === 0 ? from : links.map(({ url }) => url).join(' ')
}

/** A tab of words, written as one block. @param sheetId what the change that makes it calls it */
export const guidePlan = (book: Pick<Book, 'tabs'>, sheetId: number): Plan => {
  const all = boxOn(sheetId, 1, 1, lines.length, head.length)
  return {
    name: freeName(book, 'Guide'),
    rows: lines.length + 10,
    columns: head.length,
    steps: [
      ['write', all, lines],
      ['format', all, { wrap: true }],
      ...lines.flatMap(([, does], at) =>
        at === 0 || does === ''
          ? [['format', boxOn(sheetId, at + 1, 1, 1, head.length), { bold: true, background: '#f1f3f4' }] as const]
          : [],
      ),
      ['freeze', { ...all, rows: 1, columns: 0 }],
      ['widths', all, [200, 480, 260, 260]],
    ],
  }
}
