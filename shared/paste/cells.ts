/** What separates the cells of one line. `list`: no table at all, but lines such as "- Example Hospital - IM - J-1". */
export type Delimiter = 'tab' | 'comma' | 'semicolon' | 'bar' | 'spaces' | 'list'

/** What was pasted, as lines of text cells. */
export interface Cells {
  readonly delimiter: Delimiter
  readonly lines: readonly (readonly string[])[]
}

const signs = { tab: '\t', semicolon: ';', bar: '|', comma: ',' } as const

/**
 * Finds what separates the cells, and takes the lines apart. Quoted cells may hold separators, line breaks and doubled
 * quotation marks; a quotation mark that is never closed is a letter like any other. Blank lines are left out.
 */
export const cellsOf = (text: string): Cells => {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const tables = (Object.keys(signs) as (keyof typeof signs)[]).map((delimiter) => {
    const lines = filled(delimiter === 'bar' ? barLines(plain) : splitLines(plain, signs[delimiter]))
    return { delimiter, lines, ...evenness(lines) }
  })
  const table = tables.find(({ delimiter, width, even }) =>
    // a comma stands in "Springfield, IL" too: beside dashes and bullets it takes three columns to make a table
    delimiter === 'comma' ? width > (looksListed(plain) ? 2 : 1) && even >= 0.8 : width > 1 && even >= 0.6,
  )
  if (table !== undefined) return table
  const spaced = filled(plain.split('\n').map((line) => line.trim().split(/\s{2,}/)))
  const { width, even } = evenness(spaced)
  if (width > 1 && even >= 0.9 && spaced.length > 2) return { delimiter: 'spaces', lines: spaced }
  return { delimiter: 'list', lines: filled(plain.split('\n').map((line) => [line])) }
}

/** The commonest number of cells in a line, and the share of lines that have about as many. */
const evenness = (lines: readonly (readonly string[])[]): { width: number; even: number } => {
  const counts = new Map<number, number>()
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [[width, many] = [0, 0]] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])
  return { width, even: many / Math.max(1, lines.length) }
}

const looksListed = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const listed = lines.filter((line) => /^\s*([-–—•*·]|\d{1,3}[.)])\s/.test(line) || /\S\s[-–—]\s\S/.test(line))
  return listed.length > lines.length / 2
}

const filled = (lines: readonly (readonly string[])[]): (readonly string[])[] =>
  lines.filter((line) => line.some((cell) => cell.trim() !== ''))

/** `| Program | Visa |` and the line of dashes below it, as chats and web pages print tables. */
const barLines = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => !/^[\s|:+-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    )

/** Lines and cells of separated text after RFC 4180. */
export const splitLines = (text: string, sign: string): string[][] => {
  const lines: string[][] = [[]]
  let at = 0
  for (;;) {
    const { cell, end } = cellAt(text, at, sign)
    lines[lines.length - 1]?.push(cell)
    if (end >= text.length) return lines
    if (text[end] === '\n') lines.push([])
    at = end + 1
  }
}

/** The cell that begins here, and where the separator behind it stands. */
const cellAt = (text: string, at: number, sign: string): { cell: string; end: number } => {
  const bare = at + nextOf(text.slice(at), new RegExp(`[${sign}\n]`))
  if (text[at] !== '"') return { cell: text.slice(at, bare), end: bare }
  const close = closingQuote(text, at + 1)
  const behind = close + 1
  const clean = behind >= text.length || text[behind] === sign || text[behind] === '\n'
  return close > 0 && clean
    ? { cell: text.slice(at + 1, close).replace(/""/g, '"'), end: Math.min(behind, text.length) }
    : { cell: text.slice(at, bare), end: bare }
}

const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

const nextOf = (text: string, sign: RegExp): number => {
  const at = text.search(sign)
  return at < 0 ? text.length : at
}
