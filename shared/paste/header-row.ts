import { codeKind } from '../tracker/codes.ts'
import { textOf } from '../tracker/cell.ts'
import { columnFor, headerWords } from '../tracker/headers.ts'
import { looksOf } from './looks.ts'
import { namesPeople } from './people.ts'
import { posterFor } from './poster.ts'

/** titles and remarks may stand above the header row, but not many */
const searched = 15

/**
 * The place of the header row: the line that names the most columns, two at least. The first line of all needs to name
 * one, if none of its cells could stand below a title.
 */
export const headerAt = (lines: readonly (readonly string[])[]): number | undefined => {
  let best: { at: number; known: number } | undefined
  lines.slice(0, searched).forEach((line, at) => {
    const filled = line.map(textOf).filter((cell) => cell !== '')
    const known = new Set(filled.filter(isTitle).map(headerWords)).size
    const first = at === 0 && known > 0 && !filled.some((cell) => !isTitle(cell) && looksOf(cell).length > 0)
    const enough = known > 1 || first
    if (enough && known > (best?.known ?? 0)) best = { at, known }
  })
  return best?.at
}

const isTitle = (cell: string): boolean => {
  const words = headerWords(cell)
  if (words === '' || codeKind(cell) !== undefined || words.length > 60) return false
  // cells of flags and states read like titles too: "J-1", "X"
  if (/^(x|j1|j 1|h1b|h 1b|yes|no|is)$/.test(words)) return false
  return (
    columnFor(cell) !== undefined ||
    posterFor(words) !== undefined ||
    (namesPeople(cell) && words.split(' ').length <= 4) ||
    /^(location|code|interview.*|img|place)$/.test(words)
  )
}
