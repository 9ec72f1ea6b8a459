import { useMemo, useState } from 'preact/hooks'
import {
  type Matched,
  type Meaning,
  type Paste,
  type PasteChoice,
  type PastePlan,
  planPaste,
  readPaste,
  type Speaker,
} from '../../../shared/paste/index.ts'
import { type Deed, useDeed } from '../ask.ts'
import { type Reading, readTracker } from '../fill/reading.ts'
import { useWriting, type Writing } from '../fill/use-writing.ts'
import { useHere } from '../here.ts'
import { findPrograms, type FoundPrograms } from './find.ts'
import { saidWrites } from './preview.tsx'
import { type Pasted, writePaste } from './write.ts'

/** What a person says about one line whose program is open: a guess by its place, a program of no list, or nothing. */
export type Pick = number | 'unlisted' | 'out'

/** A paste on its way from text to cells; each step keeps what was said in the one before. */
export interface Pasting {
  readonly text: string
  readonly type: (text: string) => void
  readonly paste: Paste | undefined
  readonly mean: (column: number, meaning: Meaning) => void
  readonly speak: (speaker: Speaker) => void
  readonly find: Deed<[]>
  readonly asked: string
  readonly found: (FoundPrograms & { readonly reading: Reading }) | undefined
  readonly picks: Readonly<Record<number, Pick>>
  readonly pick: (row: number, pick: Pick) => void
  readonly choice: PasteChoice
  readonly choose: (change: Partial<PasteChoice>) => void
  readonly plan: PastePlan | undefined
  readonly write: Deed<[]>
  readonly writing: Writing
  readonly result: Pasted | undefined
  /** Back to what a stopped paste has left. */
  readonly showRest: () => void
  readonly startAgain: () => void
}

export const usePaste = (sheetId: number | undefined): Pasting => {
  const { client, state, look } = useHere()
  const [text, setText] = useState('')
  const [wishes, setWishes] = useState<{ meanings: Record<number, Meaning>; speaker?: Speaker }>({ meanings: {} })
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<Pasting['found']>()
  const [picks, setPicks] = useState<Record<number, Pick>>({})
  const [chosen, setChosen] = useState<Partial<PasteChoice>>({})
  const writing = useWriting()
  const [result, setResult] = useState<Pasted>()

  const locale = state?.book.locale
  const paste = useMemo(
    () =>
      text.trim() === '' ? undefined : readPaste(text, { ...wishes, ...(locale === undefined ? {} : { locale }) }),
    [text, wishes, locale],
  )
  const choice = useMemo(() => ({ ...usualChoice(paste), ...chosen }), [paste, chosen])
  const planFor = (reading: Reading): PastePlan =>
    planPaste({
      table: reading.table,
      rows: paste?.rows ?? [],
      matches: settled(found?.matches ?? [], paste, picks, found?.offline !== undefined),
      programs: found?.tracker ?? new Map(),
      choice,
      today: reading.book.today,
      random: Math.random,
    })
  const plan = useMemo(() => (found === undefined ? undefined : planFor(found.reading)), [found, picks, choice, paste])

  const change = (then: () => void): void => {
    setFound(undefined)
    setPicks({})
    setResult(undefined)
    then()
  }
  return {
    text,
    type: (typed) =>
      change(() => {
        setText(typed)
        setWishes({ meanings: {} })
        setChosen({})
      }),
    paste,
    mean: (column, meaning) =>
      change(() => setWishes({ ...wishes, meanings: { ...wishes.meanings, [column]: meaning } })),
    speak: (speaker) => change(() => setWishes({ ...wishes, speaker })),
    find: useDeed(async () => {
      const reading = await readTracker(client, sheetId ?? 0)
      const answers = await findPrograms(client, reading, paste?.rows ?? [], (done, of) =>
        setAsked(`${done} of ${of} codes and names asked`),
      )
      setFound({ ...answers, reading })
    }),
    asked,
    found,
    picks,
    pick: (row, pick) => setPicks({ ...picks, [row]: pick }),
    choice,
    choose: (part) => setChosen({ ...chosen, ...part }),
    plan,
    write: useDeed(async () => {
      if (plan === undefined) return
      const rows = [...new Set(plan.writes.map(({ row }) => row))].map((row) => ({ row }))
      const said = saidWrites(plan.writes)
      const { onProgress, ...watching } = writing.begin(rows, said.length)
      const done = await writePaste(client, sheetId ?? 0, choice.label, planFor, {
        ...watching,
        onProgress: (now) =>
          onProgress?.({
            ...now,
            cells: now.cells < now.ofCells ? said.filter(({ row }) => row <= now.row).length : said.length,
          }),
      })
      setResult(done)
      look()
    }),
    writing,
    result,
    showRest() {
      // what was written is met on the tracker now
      if (found !== undefined && result !== undefined) setFound({ ...found, reading: result.after })
      setResult(undefined)
    },
    startAgain: () =>
      change(() => {
        setText('')
        setWishes({ meanings: {} })
        setChosen({})
      }),
  }
}

const usualChoice = (paste: Paste | undefined): PasteChoice => ({
  label: paste?.speaker === 'others' ? 'Shared sheet' : 'My pasted list',
  own: new Set(),
  aims: {},
  gist: false,
  // one's own list is meant to be on the tracker; a shared one holds what others applied to
  newRows: paste?.speaker === 'me',
})

/** What a person picked stands in place of what was open; what nobody picked is left out. */
const settled = (
  matches: readonly Matched[],
  paste: Paste | undefined,
  picks: Readonly<Record<number, Pick>>,
  offline: boolean,
): Matched[] =>
  matches.map((match, at): Matched => {
    const pick = picks[paste?.rows[at]?.row ?? 0] ?? 'out'
    if (match.is !== 'open' || offline) return match
    if (typeof pick !== 'number') return { is: pick }
    const guess = match.guesses[pick]
    return guess === undefined ? { is: 'out' } : { is: 'found', program: guess.program, by: 'choice' }
  })
