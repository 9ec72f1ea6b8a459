import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import type { SourceFile } from '../table.ts'
import { UsageError } from './arguments.ts'

export type Gathered = { files: SourceFile[]; passedOver: string[]; name: string }

const readable = new Set(['.csv', '.tsv', '.txt', '.xlsx', '.xls'])
const mostBytes = 100_000_000

/**
 * Reads the files named, and of a folder those that hold tables; `name` is what the source is called for want of better.
 * @param from where relative paths begin
 * @throws UsageError
 */
export function gather(paths: readonly string[], from: string): Gathered {
  const passedOver: string[] = []
  const found = paths.flatMap((path) => {
    const whole = resolve(from, path)
    const stats = statSync(whole, { throwIfNoEntry: false })
    if (!stats) throw new UsageError(`There is no file or folder ${path}.`)
    if (!stats.isDirectory()) return [whole]
    const inside = readdirSync(whole, { withFileTypes: true }).filter((entry) => entry.isFile())
    const names = inside.map((entry) => entry.name).filter((name) => !name.startsWith('.'))
    passedOver.push(...names.filter((name) => !isTable(name)))
    return names
      .filter(isTable)
      .sort()
      .map((name) => join(whole, name))
  })
  if (found.length === 0) throw new UsageError(`There is no CSV, TSV or XLSX file in ${paths.join(', ')}.`)
  const [first = ''] = paths
  return { files: [...new Set(found)].map(readFile), passedOver, name: basename(resolve(from, first), extname(first)) }
}

const isTable = (name: string) => readable.has(extname(name).toLowerCase())

function readFile(path: string): SourceFile {
  const { size } = statSync(path)
  if (size > mostBytes) throw new UsageError(`${path} has ${Math.round(size / 1e6)} MB; 100 MB are the most.`)
  return { name: basename(path), bytes: readFileSync(path) }
}
