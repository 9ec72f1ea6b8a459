import { type Asked, useAskedWhenShown } from '../ask.ts'
import type { Client } from '../client.ts'
import { useHere } from '../here.ts'
import { readChoices } from '../plan/choices.ts'
import { readSheet, type Sheet } from '../plan/reading.ts'
import { problemsOf, type Question, questionOf, type Ticks, type Wish, wishFor } from '../plan/wish.ts'
import { lastWish } from './last-wish.ts'

/** The sheet as it stands, and what would be planned from it with the wishes of List. */
export interface Wished {
  readonly sheet: Sheet
  readonly wish: Wish
  readonly ticks: Ticks
  readonly question: Question
  /** A wish that cannot be read; the question is then not to be asked. */
  readonly problem: string | undefined
}

/** @param shown each opening of the panel looks at the sheet again */
export const useQuestion = (shown: boolean): Asked<Wished> => {
  const { client } = useHere()
  return useAskedWhenShown(() => readWished(client), shown)
}

/** Reads every tracker of the file, and what is wished for it. */
export const readWished = async (client: Pick<Client, 'look'>): Promise<Wished> => {
  const sheet = await readSheet(client)
  const { chosen, choices } = lastWish()
  const { ticks, signals } = choices ?? (await readChoices(client, sheet.candidates))
  const wish = { ...wishFor(sheet), ...chosen }
  const [problem] = Object.values(problemsOf(wish))
  return { sheet, wish, ticks, question: questionOf(sheet, wish, ticks, signals), problem }
}
