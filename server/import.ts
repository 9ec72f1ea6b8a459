import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { listImports, type PastImport } from './claims/history.ts'
import { type Database, openDatabase } from './db.ts'
import { type Command, type ImportCommand, readArguments, usage, UsageError } from './importers/cli/arguments.ts'
import { gather } from './importers/cli/gather.ts'
import { progressBar } from './importers/cli/progress.ts'
import { reportFile, reportText } from './importers/cli/say.ts'
import { type HeaderMap, readHeaderMap } from './importers/header-map.ts'
import { readFiles } from './importers/read-files.ts'
import { rollBackImport } from './programs/rollback.ts'
import { storeBatch } from './programs/store.ts'
import { readSettings } from './settings.ts'

/** 0 done, 1 cannot be done, 2 checked and not stored */
type ExitCode = 0 | 1 | 2

const say = (text: string) => process.stdout.write(`${text}\n`)
// npm runs this from the repository's folder; what the user types is relative to where the user is
const from = process.env['INIT_CWD'] ?? process.cwd()

process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => {
  const help = error instanceof UsageError ? 'npm run import -- --help says more.\n' : ''
  process.stderr.write(`imgfit: ${error.message}\n${help}`)
  return 1
})

async function run(args: string[]): Promise<ExitCode> {
  const command = readArguments(args)
  if (command.do === 'help') {
    process.stdout.write(usage)
    return 0
  }
  // a server that is running keeps its database; without one it is started for as long as this takes
  const open = () => openDatabase(readSettings(process.env).databaseUrl, { attach: true, connections: 2 })
  if (command.do === 'import') return importWith(command, open)
  const db = await open()
  try {
    return await lookBack(db, command)
  } finally {
    await db.close()
  }
}

async function importWith(command: ImportCommand, open: () => Promise<Database>): Promise<ExitCode> {
  const bar = progressBar(process.stderr)
  const { files, passedOver, name } = gather(command.paths, from)
  const map = command.mapFile === undefined ? new Map() : mapIn(command.mapFile)
  const onStep = (share: number) => bar.step('checking the files', share)
  const read = await readFiles(files, { source: name, ...command.about, map, onStep })
  for (const file of passedOver) say(`${file} holds no table: passed over.`)

  const db = await open().finally(bar.done)
  try {
    const tried = await storeBatch(db.pool, read.batch, {
      onStep: (share) => bar.step('comparing with the database', share),
    }).finally(bar.done)
    process.stdout.write(reportText(read, tried))
    if (command.reportFile !== undefined)
      writeFileSync(resolve(from, command.reportFile), reportFile([...read.batch.report, ...tried.conflicts]))
    if (tried.storedBefore) {
      say(`Nothing new: ${tried.id} has brought in the same on ${moment(tried.storedBefore)}. Nothing was changed.`)
      return 0
    }
    if (tried.counts.programs === 0) {
      say('Nothing in it can be imported.')
      return 1
    }
    if (
      !(command.yes || (await confirmed(`Store ${tried.counts.programs} programs from "${read.batch.source.name}"?`)))
    ) {
      say('Nothing was stored.')
      return 2
    }
    const stored = await storeBatch(db.pool, read.batch, {
      confirm: true,
      onStep: (share) => bar.step('storing', share),
    }).finally(bar.done)
    say(`Stored as ${stored.id}. To take it back: npm run import -- --rollback ${stored.id}`)
    return 0
  } finally {
    await db.close()
  }
}

async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    say('This is no terminal to ask at: add --yes to store it.')
    return false
  }
  const line = createInterface({ input: process.stdin, output: process.stdout })
  try {
    // Ctrl-C and the end of the input close the line, and mean no
    const closed = new Promise<string>((no) => line.once('close', () => no('')))
    return /^y(es)?$/i.test((await Promise.race([line.question(`${question} [y/N] `), closed])).trim())
  } finally {
    line.close()
  }
}

async function lookBack(
  { pool }: Database,
  command: Exclude<Command, ImportCommand | { do: 'help' }>,
): Promise<ExitCode> {
  if (command.do === 'list') {
    const imports = await listImports(pool)
    say(imports.length === 0 ? 'Nothing was imported yet.' : imports.map(pastLine).join('\n'))
    return 0
  }
  const at = await rollBackImport(pool, command.id)
  say(at ? `${command.id} was taken back on ${moment(at)}.` : `There is no import ${command.id}. --list shows them.`)
  return at ? 0 : 1
}

function moment(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ')
}

function pastLine({ id, source, files, programs, claims, storedAt, rolledBackAt }: PastImport): string {
  const state = rolledBackAt ? `, taken back ${moment(rolledBackAt)}` : ''
  const names = files.length > 3 ? `${files.length} files` : files.join(', ')
  return `${id}  ${moment(storedAt)}  ${source}: ${programs} programs, ${claims} facts (${names})${state}`
}

function mapIn(file: string): HeaderMap {
  const path = resolve(from, file)
  if (!existsSync(path)) throw new UsageError(`There is no file ${file}.`)
  const { map, problems } = readHeaderMap(jsonIn(path))
  if (problems.length > 0) throw new Error(problems.map(({ field, says }) => `${file}: ${field} ${says}`).join('\n'))
  return map
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, '')) as unknown
  } catch (cause) {
    throw new UsageError(`${path} is not JSON.`, { cause })
  }
}
