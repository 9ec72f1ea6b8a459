import Papa from 'papaparse'
import type { Stored } from '../../programs/store.ts'
import type { Read } from '../read-files.ts'
import type { Remark } from '../table.ts'

const onScreen = 20

/** The report of an import as the screen shows it. */
export function reportText({ batch, counts, notes, tables }: Read, tried: Stored): string {
  const { source, season, day } = batch
  const { programs, claims, ...fresh } = tried.counts
  const { newPrograms, newAliases } = tried.storedBefore ? { newPrograms: 0, newAliases: 0 } : fresh
  const problems = [...batch.report, ...tried.conflicts]
  const told = [source.trust, `licence ${source.licence}`, season && `season ${season}`, day].filter(Boolean).join(', ')
  return [
    `${source.name} (${told})`,
    line(
      'Rows',
      counts.rows,
      `${figure(counts.taken)} taken, ${figure(counts.repeats)} repeats, ${figure(counts.leftOut)} left out`,
    ),
    ...tables.map(({ what, rows, repeats }) => line(what, rows, `read, ${figure(repeats)} repeats`)),
    line('Programs', programs, `${figure(newPrograms)} new, ${figure(programs - newPrograms)} known`),
    line('Codes', codesIn(batch), `${figure(newAliases)} new codes and names`),
    line('Facts', claims),
    line('Problems', problems.length),
    ...grouped([...notes, ...tried.notes]),
    ...problemLines(problems),
    '',
  ].join('\n')
}

const figure = (count: number) => count.toLocaleString('en-US')

const line = (what: string, count: number, more = '') =>
  `  ${what.padEnd(12)}${figure(count).padStart(8)}${more && `   ${more}`}`

const codesIn = ({ programs }: Read['batch']) =>
  new Set(programs.flatMap(({ codes }) => codes.map(({ value }) => value))).size

/** columns of which the same is to be said stand in one line */
function grouped(notes: Remark[]): string[] {
  const bySentence = new Map<string, Set<string>>()
  for (const { column, says } of notes) bySentence.set(says, (bySentence.get(says) ?? new Set()).add(`"${column}"`))
  return [...bySentence].map(([says, columns]) => `  ${[...columns].join(', ')}: ${says}`)
}

function problemLines(problems: Remark[]): string[] {
  const more = problems.length - onScreen
  return [
    ...problems.slice(0, onScreen).map((problem) => `  ${placeOf(problem)} ${problem.says}`),
    ...(more > 0 ? [`  and ${figure(more)} more; --report FILE writes them all.`] : []),
  ]
}

/** @example `list.csv, row 12, "IMG %":` */
function placeOf({ file, row, column }: Remark): string {
  if (row === 0) return file
  return `${file}, row ${row}${column === '' ? '' : `, "${column}"`}:`
}

/** All problems as CSV, safe to open in a spreadsheet: what a file says is never a formula. */
export function reportFile(problems: readonly Remark[]): string {
  const rows = problems.map(({ file, row, column, says }) => [file, row === 0 ? '' : row, column, says])
  return `${Papa.unparse({ fields: ['File', 'Row', 'Column', 'Problem'], data: rows }, { escapeFormulae: true })}\n`
}
