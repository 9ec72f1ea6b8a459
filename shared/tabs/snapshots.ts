import { digestOf } from '../list/snapshot/digest.ts'
import { modelVersion } from '../list/chance/model.ts'
import { canonical, holds, type Snapshot } from '../list/snapshot/snapshot.ts'
import { defaultRules } from '../rules/ruleset.ts'
import type { Cell } from '../tracker/cell.ts'
import { number, text } from '../tracker/kinds.ts'
import { type OwnTab, placesOf, tabColumn } from './own-tab.ts'

/** A cell holds 50,000 characters, in an Excel copy 32,767: a snapshot is cut over as many lines as it needs. */
export const CHARACTERS = 32_000

/** The hidden tab of the snapshots, a line a part. */
export const snapshots = {
  id: 'snapshots',
  name: 'IMGFIT snapshots',
  columns: {
    snapshot: tabColumn('Snapshot', text(64), 'The hash of what went in: the same for every part.', 120),
    taken: tabColumn('Taken', text(40), 'When it was taken.', 110),
    says: tabColumn('Says', text(500), 'What the list came to.', 260),
    part: tabColumn('Part', number(1, 10_000), 'Which part this line is.', 50),
    parts: tabColumn('Parts', number(1, 10_000), 'How many parts there are.', 50),
    seal: tabColumn('Seal', text(64), 'The digest of all parts: a cell that was changed shows.', 90),
    text: tabColumn('Text', text(CHARACTERS), 'JSON with profile, rows, wishes and plan. Please leave it.', 200),
  },
} satisfies OwnTab

/** A snapshot as the tab keeps it. */
export interface Kept {
  readonly hash: string
  /** `2026-11-23 09:16` */
  readonly taken: string
  readonly says: string
  /** Lines of the sheet that hold it, from 1. */
  readonly rows: readonly number[]
  /** The snapshot itself, or why there is none; read when it is asked for, which takes a moment. */
  readonly open: () => Opened
}

export type Opened = Snapshot | { readonly trouble: 'a part is missing' | 'a cell was changed' }

/** The cells of a snapshot, a line a part, in the order of the columns; only ASCII, so that no cell changes a sign. */
export const linesOf = (snapshot: Snapshot, taken: string, says: string): Cell[][] => {
  const { request, plan } = snapshot
  const json = ascii(canonical({ request, plan }))
  const seal = digestOf(json)
  const parts = Math.ceil(json.length / CHARACTERS)
  return Array.from({ length: parts }, (_, at) => [
    snapshot.hash,
    taken,
    at === 0 ? says : '',
    at + 1,
    parts,
    seal,
    json.slice(at * CHARACTERS, (at + 1) * CHARACTERS),
    '',
  ])
}

/** The snapshots of the tab, the newest first, in whatever order its lines and columns stand. */
export const readSnapshots = ([head = [], ...lines]: readonly (readonly Cell[])[]): Kept[] => {
  const places = placesOf(snapshots, head)
  const at = (line: readonly Cell[], column: keyof typeof snapshots.columns): string =>
    String(line[places.get(column) ?? -1] ?? '')
  const byHash = new Map<string, { row: number; line: readonly Cell[] }[]>()
  lines.forEach((line, down) => {
    const hash = at(line, 'snapshot')
    if (hash !== '') byHash.set(hash, [...(byHash.get(hash) ?? []), { row: down + 2, line }])
  })
  return [...byHash]
    .map(([hash, all]): Kept => {
      const first = all.find(({ line }) => at(line, 'part') === '1')?.line ?? []
      const texts = Array.from(
        { length: Number(at(first, 'parts')) },
        (_, part) => all.find(({ line }) => at(line, 'part') === String(part + 1))?.line,
      )
      const whole = texts.length > 0 && texts.every((line) => line !== undefined)
      const json = texts.map((line = []) => at(line, 'text')).join('')
      const read = (): Opened =>
        !whole
          ? { trouble: 'a part is missing' }
          : digestOf(json) === at(first, 'seal')
            ? { hash, ...(JSON.parse(json) as Pick<Snapshot, 'request' | 'plan'>) }
            : { trouble: 'a cell was changed' }
      let opened: Opened | undefined
      return {
        hash,
        taken: at(first, 'taken'),
        says: at(first, 'says'),
        rows: all.map(({ row }) => row),
        open: () => (opened ??= read()),
      }
    })
    .reverse()
    .sort((one, other) => (one.taken < other.taken ? 1 : one.taken > other.taken ? -1 : 0))
}

/** Whether a snapshot still comes to the same bytes: it cannot where other rules, model or parameters made it. */
export type Verified = 'same' | 'other rules' | 'other model' | 'other parameters'

export const verified = (snapshot: Snapshot): Verified =>
  snapshot.plan.rules !== defaultRules.version
    ? 'other rules'
    : snapshot.plan.model !== modelVersion
      ? 'other model'
      : holds(snapshot)
        ? 'same'
        : 'other parameters'

/** What a snapshot is made from: as it will be read again, so that both come to the same to the last digit. */
export const frozen = <T>(request: T): T => JSON.parse(canonical(request)) as T

const ascii = (json: string): string =>
  json.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
