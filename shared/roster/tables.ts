import { CLASS, RESIDENT } from './lines.ts'
import { isName, schoolIn } from './school.ts'
import { labelInside, labels } from './words.ts'

/**
 * The lines of a pasted page, one thing a line. Tables with a header row become labelled lines without the names;
 * grids of faces become one resident after another; bullets, numbers and invisible signs go.
 */
export const linesOf = (text: string): string[] => {
  const lines = text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .split(/\r\n?|\n/)
  const out: string[] = []
  let table: Table | undefined
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    table = headerOf(line) ?? (table !== undefined && line.split(table.between).length > 1 ? table : undefined)
    if (table !== undefined) {
      if (headerOf(line) === undefined) out.push(...rowOf(line, table))
      continue
    }
    const grid = gridAt(lines, at)
    if (grid.length > 0) {
      out.push(...grid.flat())
      at += (grid[0]?.length ?? 1) - 1
    } else out.push(...line.replace(labelInside, '\n').split('\n'))
  }
  const filled = out.map(plain).filter((line) => line !== '')
  // a face's description repeats the name below it
  return filled.filter((line, at) => line !== filled[at - 1] || !isName(line))
}

interface Table {
  readonly between: string
  readonly school: number
  readonly level: number
}

/** A header row names the school's column and at least one more. */
const headerOf = (line: string): Table | undefined => {
  for (const between of ['\t', '|', ',', ';']) {
    const cells = cellsOf(line, between)
    if (cells.length < 2 || cells.some((cell) => cell.length > 40)) continue
    const fields = cells.map((cell) => labels.find(({ words }) => words.test(cell))?.field)
    const school = fields.indexOf('school')
    if (school < 0 || fields.filter(Boolean).length < 2) continue
    return { between, school, level: fields.indexOf('class') }
  }
  return undefined
}

const rowOf = (line: string, { between, school, level }: Table): string[] => {
  const cells = cellsOf(line, between)
  // a line that draws the table, or a heading inside it
  if (!/\p{L}/u.test(line)) return []
  const filled = cells.filter(Boolean)
  if (filled.length === 1 && cells[school] === '') return [filled[0] ?? '']
  const said = cells[school] ?? ''
  const year = level < 0 ? '' : (cells[level] ?? '')
  return [RESIDENT, ...(said === '' ? [] : [`Medical school: ${said}`]), ...(year === '' ? [] : [`${CLASS}${year}`])]
}

/** In a table drawn with bars the first and last cell of a line are empty. */
const cellsOf = (line: string, between: string): string[] => {
  const cells = line.split(between).map(plain)
  if (between === '|' && cells[0] === '') cells.shift()
  if (between === '|' && cells[cells.length - 1] === '') cells.pop()
  return cells
}

/** Faces side by side: a line of names, then lines of as many cells. Given as one list of lines a face. */
const gridAt = (lines: readonly string[], at: number): string[][] => {
  const names = (lines[at] ?? '').split('\t').map(plain)
  if (names.filter((name) => isName(name)).length < 2 || names.some((cell) => schoolIn(cell, true) !== undefined))
    return []
  const faces = names.map((name) => [name])
  for (let below = at + 1; below < lines.length; below++) {
    const cells = (lines[below] ?? '').split('\t').map(plain)
    if (cells.length !== names.length || cells.some(isName)) break
    cells.forEach((cell, face) => faces[face]?.push(cell))
  }
  return faces[0] === undefined || faces[0].length < 2 ? [] : faces
}

const plain = (line: string): string =>
  line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[•·‣▪◦●○*>#–—-]+|\(?\d{1,3}[.)])\s+/, '')
    .replace(/^\*+|\*+$/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
