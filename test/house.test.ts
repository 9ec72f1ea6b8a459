import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { records } from '../apps-script/functions/index.ts'
import { conditions, notices, requirements } from '../shared/rules/requirements/index.ts'
import type { Rule, Sentences } from '../shared/rules/rule.ts'
import { shaped } from '../shared/rules/shape.ts'
import { sources } from '../shared/seasons/sources.ts'
import { columnIds, columnOf } from '../shared/tracker/columns.ts'
import { fieldOf, profileIds } from '../shared/tracker/profile.ts'
import { allCases } from './shared/rules/all-cases.ts'
import type { Answer } from './shared/rules/cases.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const rules: readonly Rule[] = [...conditions, ...requirements, ...notices]

describe('rules', () => {
  test('each is registered once, under family/slug', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(new Set(Object.keys(allCases))).toEqual(new Set(ids))
  })

  type Said = keyof Sentences | 'misses'
  const sentencesOf = ({ misses, says }: Rule): Partial<Record<Said, string>> =>
    misses === undefined ? says : { ...says, misses }

  /** The answers that a sentence is there for. */
  const reached: Readonly<Record<Said, readonly Answer[]>> = {
    meets: ['meets'],
    warns: ['meets, with a warning'],
    misses: ['misses'],
    prefers: ['misses a preference'],
    unknown: ['unknown', 'unknown: decides', 'unknown preference'],
  }

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s has a case for each answer it can give', (id, rule) => {
    const said = Object.keys(sentencesOf(rule)) as Said[]
    const answers = (allCases[id] ?? []).map(([, , answer]) => answer)
    for (const key of said)
      expect(
        answers.some((answer) => reached[key].includes(answer)),
        key,
      ).toBe(true)
    // and no answer without a sentence
    const sayable = said.flatMap((key) => reached[key])
    for (const answer of answers) expect(['not applicable', ...sayable]).toContain(answer)
  })

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s speaks of what it reads, and names its source',
    (_, rule) => {
      for (const sentence of Object.values(sentencesOf(rule)))
        for (const [, mine, slot = ''] of sentence.matchAll(/\{(me\.)?(\w+)\}/g))
          expect(mine === undefined ? rule.reads : profileIds, slot).toContain(slot)
      expect(sources().map(({ tag }) => tag)).toContain(rule.source)
      expect(rule.title).not.toBe('')
      expect(rule.topic).not.toBe('')
      for (const column of rule.reads) expect(columnIds).toContain(column)
      for (const field of rule.asks) expect(profileIds).toContain(field)
    },
  )

  test('the one shape of a row holds every column that a rule reads', () => {
    expect(Object.keys(shaped({}) ?? {})).toEqual(expect.arrayContaining(rules.flatMap(({ reads }) => reads)))
  })
})

describe('columns, fields and functions', () => {
  test('every column has a header of its own and a note that is a sentence', () => {
    const headers = columnIds.map((id) => columnOf(id).header)
    expect(new Set(headers).size).toBe(headers.length)
    for (const id of columnIds) expect(columnOf(id).note, id).toMatch(/^\S.+[.!?]$/)
  })

  test('every field of the profile has a title of its own and a note', () => {
    const titles = profileIds.map((id) => fieldOf(id).title)
    expect(new Set(titles).size).toBe(titles.length)
    for (const id of profileIds) expect(fieldOf(id).note, id).toMatch(/^\S.+[.!?]$/)
  })

  test('a dropdown’s words hold no comma, which would split them', () => {
    const kinds = [...columnIds.map(columnOf), ...profileIds.map(fieldOf)].map(({ kind }) => kind)
    for (const { choices = [] } of kinds) for (const choice of choices) expect(choice).not.toContain(',')
  })

  // that they hold is proved by test/apps-script/functions
  test.each(records.map((record) => [record.name, record] as const))(
    '%s has its help and an example',
    (name, record) => {
      expect(name).toMatch(/^IMG[A-Z]+$/)
      expect(record.about).toMatch(/^\S.+[.!?]$/)
      expect(record.examples.length).toBeGreaterThan(0)
      for (const [formula] of record.examples) expect(formula.startsWith(`=${name}(`)).toBe(true)
    },
  )
})

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return ['dist', 'generated', '.types'].includes(entry.name) ? [] : filesOf(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
const files = ['shared', 'server', 'apps-script', 'prisma', 'test'].flatMap((folder) =>
  filesOf(folder).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
)
const inside = (folder: string): typeof files => files.filter(({ path }) => path.startsWith(`${folder}/`))

describe('files', () => {
  test('none is longer than 250 lines', () => {
    const rooms = ['shared', 'server', 'apps-script', 'prisma', 'test/shared'].flatMap(inside)
    expect(rooms.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([])
  })

  /** Which rooms a file of a room may import from. */
  const mayImport: Readonly<Record<string, readonly string[]>> = {
    shared: ['shared'],
    server: ['server', 'shared', 'prisma'],
    'apps-script': ['apps-script', 'shared'],
    prisma: ['prisma', 'shared'],
    test: ['test', 'shared', 'server', 'apps-script', 'prisma'],
  }
  // what runs at build time knows the root; the local sheet opens with the sample
  const beside = [
    /^apps-script\/(build|page|push|stubs)\.ts → server$/,
    /^prisma\/[\w-]+\.mjs → server$/,
    /^apps-script\/local\/sample-\w+\.ts → prisma$/,
  ]
  test.each(Object.entries(mayImport))('%s imports from %j alone', (room, rooms) => {
    const wrong = inside(room).flatMap(({ path, text }) =>
      [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)]
        .map(([, to = '']) => relative(root, join(root, dirname(path), to)).split(sep)[0] ?? '')
        .filter((to) => !rooms.includes(to) && !beside.some((pair) => pair.test(`${path} → ${to}`)))
        .map((to) => `${path} → ${to}`),
    )
    expect(wrong).toEqual([])
  })

  test('shared names two packages, neither of them in what the add-on carries to score', () => {
    const named = inside('shared').flatMap(({ path, text }) =>
      [...text.matchAll(/from '([^.'][^']*)'/g)].map(([, to]) => `${path} → ${to}`),
    )
    expect(named).toEqual([
      'shared/contract/fill-schemas.ts → zod/mini',
      'shared/contract/member-schemas.ts → zod/mini',
      'shared/contract/outcome-schemas.ts → zod/mini',
      'shared/contract/plan-schema.ts → zod/mini',
      'shared/contract/schemas.ts → zod/mini',
      'shared/contract/score-schema.ts → zod/mini',
      'shared/contract/value-schemas.ts → zod/mini',
      'shared/match/vocabulary.ts → fastest-levenshtein',
    ])
  })

  test('nothing in shared reads a clock', () => {
    expect(
      inside('shared')
        .filter(({ text }) => /\bDate\b\s*[.(]|\bnew Date\b|performance\.now/.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })

  test('one file of the add-on names SpreadsheetApp, and the stand-in that plays it', () => {
    const naming = inside('apps-script').filter(
      ({ path, text }) => !path.startsWith('apps-script/local/') && /\bSpreadsheetApp\b/.test(text),
    )
    expect(naming.map(({ path }) => path)).toEqual(['apps-script/sheet/google.ts'])
  })
})
