import { useEffect, useRef, useState } from 'preact/hooks'
import { type Asked, useAsked } from '../ask.ts'
import { type Failure, failureOf } from '../failure.ts'
import { useHere } from '../here.ts'
import { readSheet, type Sheet } from './reading.ts'
import { problemsOf, questionOf, type Ticks, type Wish, wishFor } from './wish.ts'
import { type WorkedOut, workOut } from './work-out.ts'

/** A list on its way: wished for, worked out, changed row by row. */
export interface Planning {
  readonly sheet: Asked<Sheet>
  readonly wish: Wish | undefined
  readonly choose: (change: Partial<Wish>) => void
  readonly ticks: Ticks
  /** The same tick again takes it back; the list is worked out anew. */
  readonly tick: (key: string, said: 'always' | 'never') => void
  readonly run: (change?: Partial<Wish>) => void
  readonly progress: { readonly done: number; readonly of: number } | undefined
  readonly failure: Failure | undefined
  readonly worked: WorkedOut | undefined
  /** What was chosen since is not in the result yet. */
  readonly outdated: boolean
}

/** @param shown each opening of the panel looks at the sheet again */
export const usePlan = (shown: boolean): Planning => {
  const { client } = useHere()
  const [visit, setVisit] = useState(0)
  const [chosen, setChosen] = useState<Partial<Wish>>({})
  const [ticks, setTicks] = useState<Ticks>(new Map())
  const [progress, setProgress] = useState<Planning['progress']>()
  const [failure, setFailure] = useState<Failure>()
  const [result, setResult] = useState<{ worked: WorkedOut; wish: Wish }>()
  const turn = useRef(0)
  useEffect(() => {
    if (shown) setVisit((before) => before + 1)
  }, [shown])
  const sheet = useAsked(() => readSheet(client), visit === 0 ? undefined : String(visit))
  const wish = sheet.value && { ...wishFor(sheet.value), ...chosen }

  const plan = async (change: Partial<Wish>, marked: Ticks): Promise<void> => {
    const mine = ++turn.current
    const isLast = (): boolean => mine === turn.current
    setFailure(undefined)
    try {
      setProgress({ done: 0, of: 1 })
      const now = await readSheet(client)
      const asked = { ...wishFor(now), ...chosen, ...change }
      const problems = problemsOf(asked)
      if (!isLast() || Object.keys(problems).length > 0) return
      // a newer question ends the older one at its next step
      const pause = (): Promise<boolean> => nextTask().then(isLast)
      await workOut(questionOf(now, asked, marked), pause, (done, of, worked) => {
        setProgress({ done, of })
        if (worked !== undefined) setResult({ worked, wish: asked })
      })
    } catch (thrown) {
      if (isLast()) setFailure(failureOf(thrown))
    } finally {
      if (isLast()) setProgress(undefined)
    }
  }
  return {
    sheet,
    wish,
    choose: (change) => setChosen({ ...chosen, ...change }),
    ticks,
    tick(key, said) {
      const next = new Map(ticks)
      if (next.get(key) === said) next.delete(key)
      else next.set(key, said)
      setTicks(next)
      void plan({}, next)
    },
    run(change = {}) {
      setChosen({ ...chosen, ...change })
      void plan(change, ticks)
    },
    progress,
    failure,
    worked: result?.worked,
    outdated: result !== undefined && wish !== undefined && JSON.stringify(wish) !== JSON.stringify(result.wish),
  }
}

/** After the page has drawn and taken what was typed. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
