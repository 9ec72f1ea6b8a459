import { readFileSync, writeFileSync } from 'node:fs'
import { functions } from '../apps-script/functions/index.ts'
import { inRoot } from '../server/root.ts'
import { endpoints } from '../shared/contract/endpoints.ts'
import { limits } from '../shared/list/chance/limits.ts'
import { fittedSpecialties, modelVersion, type Parameter, shared } from '../shared/list/chance/model.ts'
import { reasons } from '../shared/rules/reasons.ts'
import { defaultRules, type RuleSet } from '../shared/rules/ruleset.ts'
import { conditions, notices, requirements } from '../shared/rules/requirements/index.ts'
import { source } from '../shared/seasons/sources.ts'
import { specialtyOf } from '../shared/seasons/specialties.ts'
import { columnIds, columnOf, type Who } from '../shared/tracker/columns.ts'

/** Writes the README's tables from the code they describe; `--check` only says whether they are current. */
const tables: Readonly<Record<string, () => string>> = {
  functions: functionRows,
  columns: columnRows,
  rules: ruleRows,
  settings: settingRows,
  model: modelRows,
  api: apiRows,
}

const path = inRoot('README.md')
const before = readFileSync(path, 'utf8')
const after = Object.entries(tables).reduce(fill, before)
if (process.argv.includes('--check')) {
  if (after !== before) {
    process.stderr.write('README.md: the generated tables are not current. Run npm run docs.\n')
    process.exit(1)
  }
} else writeFileSync(path, after)

function fill(text: string, [name, table]: [string, () => string]): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`README.md has no place for the table of ${name}`)
  return `${text.slice(0, from + start.length)}\n${table()}\n${text.slice(to)}`
}

function functionRows(): string {
  return grid(
    ['Function', 'Gives', 'Example'],
    functions.map(({ name, about, takes, examples }) => [
      `\`=${name}(${takes.map((one) => ('optional' in one && one.optional ? `[${one.name}]` : one.name)).join('; ')})\``,
      about,
      examples[0] ? `\`${examples[0][0]}\`` : '',
    ]),
  )
}

function columnRows(): string {
  const who: Readonly<Record<Who, string>> = { database: 'database or you', person: 'you alone', result: 'the tool' }
  return grid(
    ['Column', 'What goes here', 'Written by'],
    columnIds.map((id) => [columnOf(id).header, columnOf(id).note, who[columnOf(id).who]]),
  )
}

function ruleRows(): string {
  return grid(
    ['Rule', 'Asks', 'Source'],
    [...conditions, ...requirements, ...notices].map(({ id, title, source: tag }) => [
      `\`${id}\``,
      title,
      sourceLink(tag),
    ]),
  )
}

function sourceLink(tag: Parameters<typeof source>[0]): string {
  const { title, publisher, url } = source(tag)
  return url === undefined ? `${title}, ${publisher}` : `[${title}, ${publisher}](${url})`
}

function settingRows(): string {
  const rows = Object.entries(reasons).map(([id, [about, because]]) => [
    about,
    JSON.stringify(defaultRules[id as keyof RuleSet])
      .replaceAll(/[{}"]/g, '')
      .replaceAll(',', ', '),
    because,
  ])
  return `Rule set ${defaultRules.version}.\n\n${grid(['Setting', 'Value', 'Why'], rows)}`
}

function modelRows(): string {
  const shown = ({ value, error, status }: Parameter): string =>
    `${digits(value)}${error > 0 ? ` ± ${digits(error)}` : ''}${status === 'calibrated' ? ' *c*' : ''}`
  const specialties = fittedSpecialties().map(({ code, people, level, ranked, shock, slope, score }) => [
    specialtyOf(code) ?? code,
    String(people),
    shown(level),
    // its error is on the logit
    `${digits(ranked.value)} ± ${digits(ranked.error * ranked.value * (1 - ranked.value))}${ranked.status === 'calibrated' ? ' *c*' : ''}`,
    shown(shock),
    shown(slope),
    digits(score),
  ])
  const heads = [
    'Specialty',
    'People',
    'Level',
    'Place an interview',
    'Common shock',
    'Step 2 CK, 10 points',
    'Mean score',
  ]
  const rest = Object.values(shared).map((one) => [one.means, shown(one), one.source])
  return [
    `Model ${modelVersion}; value ± standard error, *c* where it is calibrated, else prior only.`,
    grid(heads, specialties),
    grid(['Shared by all', 'Value', 'From'], rest),
    limits.map((limit) => `- ${limit}`).join('\n'),
  ].join('\n\n')
}

function digits(value: number): string {
  return String(Number(value.toPrecision(3)))
}

function apiRows(): string {
  return grid(
    ['Endpoint', 'What it does', 'Who'],
    Object.values(endpoints).map(({ method, path: at, about, who }) => [
      `\`${method} ${at}\``,
      about,
      who === 'operator' ? 'this machine' : who,
    ]),
  )
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
