import { useState } from 'preact/hooks'
import { ownWords } from '../../../shared/questions/replies/text.ts'
import type { Reply } from '../../../shared/questions/replies/reply.ts'
import { chosenAtFirst, type Put } from '../../../shared/roster/index.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { type Deed, useDeed } from '../ask.ts'
import { refusal } from '../deeds/settle.ts'
import type { Failure } from '../failure.ts'
import { previewUndo, undoRun, type UndoResult } from '../fill/undo.ts'
import { useHere } from '../here.ts'
import { previewPut } from '../roster/put-in.ts'
import type { Target } from '../roster/target.ts'
import { type Choices, lotsOf, noteLot, type Sender } from './lots.ts'
import { takeAnswer, type Taken } from './write.ts'

/** An answer on its way into a row: read, shown cell by cell, ticked, written, taken back. */
export interface Answering {
  readonly reply: Reply | undefined
  readonly puts: readonly Put[] | undefined
  readonly chosen: ReadonlySet<ColumnId>
  readonly choices: Choices
  readonly note: boolean
  /** Cells that would be written, the note apart. */
  readonly cells: number
  readonly preview: Deed<[Reply, Choices]>
  readonly take: Deed<[text: string]>
  readonly undo: Deed<[]>
  readonly taken: Taken | undefined
  readonly back: UndoResult | undefined
  readonly failure: Failure | undefined
  readonly choose: (field: ColumnId, on: boolean) => void
  readonly setNote: (on: boolean) => void
  readonly clear: () => void
}

export const useAnswer = (target: Target, sender: Sender): Answering => {
  const { client, look } = useHere()
  const [reply, setReply] = useState<Reply>()
  const [puts, setPuts] = useState<readonly Put[]>()
  const [chosen, setChosen] = useState<ReadonlySet<ColumnId>>(new Set())
  const [choices, setChoices] = useState<Choices>(new Map())
  const [note, setNote] = useState(true)
  const [taken, setTaken] = useState<Taken>()
  const [back, setBack] = useState<UndoResult>()

  const preview = useDeed(async (read: Reply, wanted: Choices) => {
    const found = await previewPut(client, target, lotsOf(read, sender, wanted))
    if (found === undefined) throw refusal('line-changed')
    const shown = withoutFollowing(found, read)
    const first = chosenAtFirst(shown)
    // what was chosen of two is ticked; other ticks stay as they were
    const isSame = read === reply
    setChosen(
      new Set([
        ...(isSame ? chosen : first),
        ...shown.flatMap(({ field, write }) => (wanted.has(field) && write !== undefined ? [field] : [])),
      ]),
    )
    setReply(read)
    setPuts(shown)
    setChoices(wanted)
  })
  const take = useDeed(async (text: string) => {
    if (reply === undefined || puts === undefined) return
    const lots = lotsOf(reply, sender, choices)
    const noted = note
      ? await noteLot(
          client,
          target,
          sender,
          noteWords(
            text,
            lots.flatMap(({ facts }) => facts),
          ),
        )
      : undefined
    const all = noted === undefined ? lots : [...lots, noted]
    const notes = noted === undefined ? [] : ((await previewPut(client, target, [noted])) ?? [])
    const ticked = new Set(
      [...chosen].filter((field) => puts.some((put) => put.field === field && put.write !== undefined)),
    )
    const fields = new Set<ColumnId>([
      ...ticked,
      ...notes.flatMap(({ field, write }) => (write === undefined ? [] : [field])),
    ])
    setTaken(await takeAnswer(client, target, all, [...puts, ...notes], fields, sender, shortened(text)))
    look()
  })
  const undo = useDeed(async () => {
    if (taken === undefined) return
    setBack(await undoRun(client, await previewUndo(client, taken.run)))
    look()
  })
  return {
    reply,
    puts,
    chosen,
    choices,
    note,
    cells: (puts ?? []).filter(({ field, write }) => write !== undefined && chosen.has(field)).length,
    preview,
    take,
    undo,
    taken,
    back,
    failure: preview.failure ?? take.failure ?? undo.failure,
    choose: (field, on) => setChosen(new Set(on ? [...chosen, field] : [...chosen].filter((one) => one !== field))),
    setNote,
    clear() {
      setReply(undefined)
      setPuts(undefined)
      setChoices(new Map())
    },
  }
}

/** J-1 and H-1B follow from Visa types: told apart only where the tracker has no such column, or their cell says otherwise. */
const withoutFollowing = (puts: readonly Put[], { proposals }: Reply): Put[] => {
  const has = (field: ColumnId): boolean => puts.some((put) => put.field === field && put.state !== 'no column')
  return puts.filter(({ field, state }) => {
    const { follows } = proposals.find((one) => one.field === field) ?? {}
    return follows === undefined || !has(follows) || state === 'other'
  })
}

const MOST = 600
/** The answer without the letters below it, in one line. */
const shortened = (text: string): string => {
  const said = ownWords(text).replace(/\s+/g, ' ').trim()
  return said.length <= MOST ? said : `${said.slice(0, MOST)}…`
}

/** Facts in short and the person's own words, as they were. */
const noteWords = (
  text: string,
  facts: readonly { readonly field: ColumnId; readonly cell: string | number }[],
): string => {
  const short = facts.map(({ field, cell }) => `${columnOf(field).header} ${cell}`).join('; ')
  return [short, `“${shortened(text)}”`].filter(Boolean).join('. ')
}
