import { useEffect, useState } from 'preact/hooks'
import {
  type AdoptPlan,
  type Choice,
  type Meaning,
  type Refused,
  resultColumns,
  type Told,
  usualColumns,
} from '../../../shared/adopt/index.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { type Asked, type Deed, useAsked, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { refusal } from '../deeds/settle.ts'
import { adopt, type Looked, lookAtTab, planFor } from './deeds.ts'

export interface SetUp {
  readonly looking: Asked<Looked | Refused>
  readonly looked: Looked | undefined
  readonly choice: Choice | undefined
  /** Something was corrected that is not saved yet. */
  readonly edited: boolean
  /** What Save will do, or why it cannot. */
  readonly plan: AdoptPlan | Refused | undefined
  readonly mean: (column: number, meaning: Meaning) => void
  readonly tick: (id: ColumnId, on: boolean) => void
  readonly place: (after: number | undefined) => void
  readonly wantResults: (on: boolean) => void
  readonly saving: Deed<[]>
  /** What the last Save did. */
  readonly done: { readonly name: string; readonly told: Told } | undefined
}

/**
 * One look, corrections, one Save. Each opening looks again.
 * @param sheetId a tab other than the selected one
 * @param handed corrections that were begun elsewhere
 */
export const useSetUp = (shown: boolean, sheetId?: number, handed?: Choice): SetUp => {
  const { client, look } = useHere()
  const [visit, setVisit] = useState(0)
  const [draft, setDraft] = useState<{ readonly of: string; readonly choice: Choice }>()
  const [done, setDone] = useState<SetUp['done']>()
  useEffect(() => {
    if (!shown) return
    setVisit((before) => before + 1)
    setDone(undefined)
  }, [shown])
  const looking = useAsked(() => lookAtTab(client, sheetId), shown && visit > 0 ? `visit ${visit}` : undefined)
  const looked = looking.value !== undefined && 'guesses' in looking.value ? looking.value : undefined
  // what is corrected is about what was found: a second look that finds the same leaves it, another begins anew
  const of = JSON.stringify([visit, looked?.tracker, looked?.guesses])
  const choice = draft?.of === of ? draft.choice : looked && firstChoice(looked, handed)
  const plan = looked && choice && planFor(looked.book, choice)
  const saving = useDeed(async () => {
    if (plan === undefined || 'refused' in plan || looked === undefined) return
    const written = await adopt(client, plan)
    if (written) setDone({ name: looked.name, told: plan.told })
    looking.again()
    look()
    if (!written) throw refusal('moved')
  })
  const change = (part: (now: Choice) => Choice): void => {
    if (choice !== undefined) setDraft({ of, choice: part(choice) })
    setDone(undefined)
  }
  return {
    looking,
    looked,
    choice,
    edited: draft?.of === of,
    plan,
    saving,
    done,
    mean: (column, meaning) => change((now) => ({ ...now, mapping: meant(now.mapping, column, meaning) })),
    tick: (id, on) => change((now) => ({ ...now, add: [...now.add.filter((one) => one !== id), ...(on ? [id] : [])] })),
    place: (after) => change((now) => ({ ...now, after })),
    wantResults: (results) => change((now) => ({ ...now, results })),
  }
}

/** A first set-up offers the usual columns and a block of results; a later one adds nothing by itself. */
const firstChoice = ({ tracker, guesses }: Looked, handed: Choice | undefined): Choice => {
  if (handed !== undefined && handed.headerRow === tracker.headerRow && named(handed.mapping) === named(guesses))
    return handed
  const first = tracker.marked.size === 0
  return {
    headerRow: tracker.headerRow,
    mapping: guesses,
    add: first ? usualColumns : [],
    results: first && !guesses.some(({ meaning }) => meaning === resultColumns[0]),
  }
}

const named = (columns: Choice['mapping']): string =>
  JSON.stringify(columns.map(({ column, title }) => [column, title]))

/** A column of ours is given to one column at a time. */
const meant = (mapping: Choice['mapping'], column: number, meaning: Meaning): Choice['mapping'] =>
  mapping.map((one) => {
    if (one.column === column) return { ...one, meaning }
    return meaning !== 'mine' && one.meaning === meaning ? { ...one, meaning: 'mine' } : one
  })
