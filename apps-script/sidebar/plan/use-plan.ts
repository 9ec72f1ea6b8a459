import { useEffect, useRef, useState } from 'preact/hooks'
import type { SignalLevel } from '../../../shared/list/plan/signals.ts'
import { planChoices } from '../../../shared/tabs/plan-choices.ts'
import { type Asked, type Deed, useAskedWhenShown, useDeed } from '../ask.ts'
import { type Failure, failureOf } from '../failure.ts'
import { useHere } from '../here.ts'
import { nextTask } from '../next-task.ts'
import { rememberWish } from '../snapshots/last-wish.ts'
import { type Choices, keepChoices, readChoices, sameChoices } from './choices.ts'
import { readSheet, type Sheet } from './reading.ts'
import { problemsOf, questionOf, type Ticks, type Wish, wishFor } from './wish.ts'
import { type WorkedOut, workOut } from './work-out.ts'

/** A list on its way: wished for, worked out, changed row by row. */
export interface Planning {
  readonly sheet: Asked<Sheet>
  readonly wish: Wish | undefined
  readonly choose: (change: Partial<Wish>) => void
  readonly ticks: Ticks
  readonly signals: Choices['signals']
  /** The same tick again takes it back; the list is worked out anew. */
  readonly tick: (key: string, said: 'always' | 'never') => void
  /** A signal that is sent, or no longer; the list is worked out anew. */
  readonly sent: (key: string, level: SignalLevel | undefined) => void
  /** Writes ticks and signals into the file; absent where it has them. */
  readonly keep: Deed<[]> | undefined
  /** What was written last, until something else is ticked. */
  readonly told: string
  readonly run: (change?: Partial<Wish>) => void
  /** Ends what is being worked out; what was known before it stays. */
  readonly cancel: () => void
  readonly progress: { readonly done: number; readonly of: number } | undefined
  readonly failure: Failure | undefined
  readonly worked: WorkedOut | undefined
  /** What was chosen since is not in the result yet. */
  readonly outdated: boolean
}

/** @param shown each opening of the panel looks at the sheet again */
export const usePlan = (shown: boolean): Planning => {
  const { client } = useHere()
  const [chosen, setChosen] = useState<Partial<Wish>>({})
  const [said, setSaid] = useState<Choices>()
  const [progress, setProgress] = useState<Planning['progress']>()
  const [failure, setFailure] = useState<Failure>()
  const [told, setTold] = useState('')
  const [result, setResult] = useState<{ worked: WorkedOut; wish: Wish; choices: Choices }>()
  const turn = useRef(0)
  const asked = useAskedWhenShown(async () => {
    const sheet = await readSheet(client)
    return { sheet, kept: await readChoices(client, sheet.candidates) }
  }, shown)
  const sheet = { ...asked, value: asked.value?.sheet }
  const kept = asked.value?.kept ?? none
  const choices = said ?? kept
  const { ticks, signals } = choices
  useEffect(() => rememberWish({ chosen, choices: said }), [chosen, said])
  const wish = sheet.value && { ...wishFor(sheet.value), ...chosen }

  const plan = async (change: Partial<Wish>, now: Choices): Promise<void> => {
    const mine = ++turn.current
    const isLast = (): boolean => mine === turn.current
    setFailure(undefined)
    try {
      setProgress({ done: 0, of: 1 })
      const read = await readSheet(client)
      const asked = { ...wishFor(read), ...chosen, ...change }
      const problems = problemsOf(asked)
      if (!isLast() || Object.keys(problems).length > 0) return
      // a newer question ends the older one at its next step
      const pause = (): Promise<boolean> => nextTask().then(isLast)
      await workOut(questionOf(read, asked, now.ticks, now.signals), pause, (done, of, worked) => {
        setProgress({ done, of })
        if (worked !== undefined) setResult({ worked, wish: asked, choices: now })
      })
    } catch (thrown) {
      if (isLast()) setFailure(failureOf(thrown))
    } finally {
      if (isLast()) setProgress(undefined)
    }
  }
  const say = (next: Choices): void => {
    setSaid(next)
    setTold('')
    void plan({}, next)
  }
  const keep = useDeed(async () => {
    await keepChoices(client, asked.value?.sheet.candidates ?? [], choices)
    asked.again()
    setTold(`Kept in the tab “${planChoices.name}”.`)
  })
  return {
    sheet,
    wish,
    choose: (change) => setChosen({ ...chosen, ...change }),
    ticks,
    signals,
    tick(key, mark) {
      const next = new Map(ticks)
      if (next.get(key) === mark) next.delete(key)
      else next.set(key, mark)
      say({ ticks: next, signals })
    },
    sent(key, level) {
      const next = new Map(signals)
      if (level === undefined) next.delete(key)
      else next.set(key, level)
      say({ ticks, signals: next })
    },
    keep: sameChoices(choices, kept) ? undefined : keep,
    told,
    run(change = {}) {
      setChosen({ ...chosen, ...change })
      setTold('')
      void plan(change, choices)
    },
    cancel() {
      turn.current++
      setProgress(undefined)
    },
    progress,
    failure,
    worked: result?.worked,
    outdated:
      result !== undefined &&
      wish !== undefined &&
      (JSON.stringify(wish) !== JSON.stringify(result.wish) || !sameChoices(choices, result.choices)),
  }
}

const none: Choices = { ticks: new Map(), signals: new Map() }
