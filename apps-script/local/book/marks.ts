import type { LocalDocument, LocalSheet } from '../document.ts'
import type { Change } from './changes.ts'

/** What the document keeps and the grid does not, or keeps in a form of its own: it comes back with an undo from here. */
export interface Marks {
  names: LocalDocument['names']
  metadata: LocalDocument['metadata']
  sheets: Map<number, Rules>
}

type Rules = Pick<LocalSheet, 'validations' | 'conditionalFormats' | 'protections' | 'filter' | 'charts'>

/** As they stand now. Changes replace these lists and never alter them, so a snapshot costs nothing. */
export const marksOf = ({ names, metadata, sheets }: LocalDocument): Marks => ({
  names: { ...names },
  metadata,
  sheets: new Map(
    sheets.map(({ id, validations = [], conditionalFormats = [], protections = [], filter, charts = [] }) => [
      id,
      { validations, conditionalFormats, protections, ...(filter ? { filter } : {}), charts },
    ]),
  ),
})

/** What has to happen to the document so that its marks are these; nothing where they are already. */
export const changesTo = (document: LocalDocument, { names, metadata, sheets }: Marks): Change[] => {
  const now = marksOf(document)
  const open = new Set(document.sheets.map(({ id }) => id))
  const entries = metadata.filter(({ sheet }) => sheet === undefined || open.has(sheet))
  return [
    ...[...new Set([...Object.keys(names), ...Object.keys(now.names)])]
      .filter((name) => names[name] !== now.names[name])
      .map((name): Change => ({ kind: 'name', name, range: names[name] ?? null })),
    ...(same(entries, now.metadata)
      ? []
      : [
          ...now.metadata.map(({ id }): Change => ({ kind: 'metadata', id, entry: null })),
          ...entries.map((entry): Change => ({ kind: 'metadata', id: entry.id, entry })),
        ]),
    ...[...sheets]
      .filter(([sheet]) => open.has(sheet))
      .flatMap(([sheet, rules]) => ruleChanges(sheet, now.sheets.get(sheet), rules)),
  ]
}

const ruleChanges = (
  sheet: number,
  now: Rules = {},
  { validations = [], conditionalFormats = [], protections = [], filter, charts = [] }: Rules,
): Change[] => [
  ...(same(now.validations, validations) ? [] : [{ kind: 'validations', sheet, validations } satisfies Change]),
  ...(same(now.conditionalFormats, conditionalFormats)
    ? []
    : [{ kind: 'conditionalFormats', sheet, conditionalFormats } satisfies Change]),
  ...(same(now.protections, protections) ? [] : [{ kind: 'protections', sheet, protections } satisfies Change]),
  ...(same(now.filter, filter) ? [] : [{ kind: 'filter', sheet, filter: filter ?? null } satisfies Change]),
  ...(same(now.charts, charts) ? [] : [{ kind: 'charts', sheet, charts } satisfies Change]),
]

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
