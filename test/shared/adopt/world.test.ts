import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { change } from '../../../apps-script/actions/change.ts'
import { look } from '../../../apps-script/actions/look.ts'
import { applyChange } from '../../../apps-script/local/book/changes.ts'
import { readBox } from '../../../apps-script/local/book/a1.ts'
import type { LocalDocument, LocalSheet } from '../../../apps-script/local/document.ts'
import { makeWorld } from '../../../apps-script/local/world/index.ts'
import { googleSheet } from '../../../apps-script/sheet/google.ts'
import { NEW, type Plan, type Step } from '../../../apps-script/sheet/plan.ts'
import { profilePlan, SPARE } from '../../../apps-script/sidebar/plans/profile.ts'
import {
  type AdoptPlan,
  type Choice,
  guessTracker,
  planAdopt,
  planRenewal,
  type Refused,
  trackerTab,
} from '../../../shared/adopt/index.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { deskOf } from '../../apps-script/actions/desk.ts'
import { testExecution, testHost } from '../../apps-script/world/host.ts'
import { messyFile } from './messy.ts'
import { random } from './seen.ts'

afterEach(() => vi.unstubAllGlobals())

/** A file on the stand-in with the add-on's own actions, as the sidebar uses them. */
const open = (document: LocalDocument) => {
  const host = testHost(structuredClone(document))
  for (const [name, service] of Object.entries(makeWorld(host, testExecution()))) vi.stubGlobal(name, service)
  const desk = () => deskOf(googleSheet())
  const book = () => look({ sheetId: 1, layers: ['formulas', 'merges'] }, desk())
  const fresh = () => {
    const plan = profilePlan(book())
    return { plan, sheetId: NEW, lines: plan.rows - SPARE }
  }
  const adopt = (wish: Partial<Choice>): AdoptPlan | Refused => {
    const seen = book()
    const tracker = trackerTab(seen)
    if (tracker === undefined) return { refused: 'no-header', says: '', todo: '' }
    const mapping = guessTracker(seen, tracker)
    const choice = { headerRow: tracker.headerRow, mapping, add: [], results: false, ...wish }
    return planAdopt(seen, choice, fresh(), random)
  }
  return {
    document: host.document,
    adopt,
    renewal: () => planRenewal(book(), fresh()),
    carryOut: ({ guards, plans, steps }: Pick<AdoptPlan, 'guards' | 'plans' | 'steps'>) =>
      change({ guards, plans: plans as readonly Plan[], steps: steps as readonly Step[] }, desk()),
  }
}

const wishes = fc.record({
  add: fc.shuffledSubarray<ColumnId>([
    'visas',
    'imgPercent',
    'step2Minimum',
    'usce',
    'deadline',
    'acgmeCode',
    'interest',
  ]),
  results: fc.boolean(),
  after: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
})
const wished = ({
  after,
  ...wish
}: {
  add: ColumnId[]
  results: boolean
  after: number | undefined
}): Partial<Choice> => (after === undefined ? wish : { ...wish, after })

const sheet = (document: LocalDocument, id = 1): LocalSheet => document.sheets.find((one) => one.id === id)!

/** The file as it would be if nothing but blank columns had been put in where the plan put some. */
const withRoom = (before: LocalDocument, plan: AdoptPlan): LocalDocument => {
  const document = structuredClone(before)
  for (const step of plan.steps)
    if (step[0] === 'insertColumns') {
      const { column = sheet(document).columns, columns } = step[1]
      applyChange(document, { kind: 'lines', sheet: 1, axis: 'column', at: column + 1, count: columns, deed: 'insert' })
    }
  return document
}

/** Everything that stands outside the new columns, and everything that hangs on it. */
const outside = (document: LocalDocument, id: number, fresh: ReadonlySet<number>, rows = Infinity): unknown => {
  const one = sheet(document, id)
  const cells = one.cells
    .slice(0, rows)
    .flatMap((line, row) =>
      line.flatMap((cell, at) =>
        fresh.has(at + 1) || Object.keys(cell).length === 0 ? [] : [[row + 1, at + 1, cell]],
      ),
    )
  const isOld = ({ range }: { range: string }): boolean => !fresh.has(readBox(range, one)!.column)
  return {
    cells,
    name: one.name,
    frozen: one.frozenRows ?? 0,
    widths: Object.entries(one.widths ?? {}).filter(([column]) => !fresh.has(Number(column))),
    heights: one.heights ?? {},
    hidden: one.hiddenRows ?? [],
    merges: one.merges ?? [],
    validations: (one.validations ?? []).filter(isOld),
    conditional: (one.conditionalFormats ?? []).filter(({ ranges: [range = ''] }) => isOld({ range })),
    protections: (one.protections ?? []).filter(isOld),
  }
}

describe('Adopting random messy tabs', () => {
  test('changes no cell, formula, note, colour, width, merge, dropdown or warning that exists', () => {
    let adopted = 0
    fc.assert(
      fc.property(messyFile, wishes, (before, wish) => {
        const file = open(before)
        const plan = file.adopt(wished(wish))
        if ('refused' in plan) return
        adopted++
        expect(file.carryOut(plan).moved).toBe(false)
        const expected = withRoom(before, plan)
        const fresh = new Set(plan.told.added.map(({ column }) => column))
        expect(outside(file.document, 1, fresh)).toEqual(outside(expected, 1, fresh))
        for (const id of before.sheets.map((one) => one.id).filter((one) => one !== 1))
          expect(outside(file.document, id, new Set(), 2)).toEqual(outside(expected, id, new Set(), 2))
        expect(file.document.names).toMatchObject(expected.names)
        expect(file.document.metadata).toEqual(expect.arrayContaining(expected.metadata))
      }),
      { numRuns: 150 },
    )
    expect(adopted).toBeGreaterThan(75)
  })

  test('twice changes nothing, and leaves nothing to renew', () => {
    fc.assert(
      fc.property(messyFile, wishes, (before, wish) => {
        const file = open(before)
        const plan = file.adopt(wished(wish))
        if ('refused' in plan) return
        file.carryOut(plan)
        const once = structuredClone(file.document)
        const again = file.adopt(wished(wish))
        if ('refused' in again) throw new Error(again.says)
        expect(again.steps).toEqual([])
        expect(again.plans).toEqual([])
        expect(file.renewal()).toBeUndefined()
        expect(file.document).toEqual(once)
      }),
      { numRuns: 60 },
    )
  })
})
