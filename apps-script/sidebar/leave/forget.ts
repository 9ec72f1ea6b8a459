import type { Client } from '../client.ts'
import type { Book, Step } from '../seam.ts'
import { refusal } from '../deeds/settle.ts'

/** What the tool has left in a file besides cells. */
export interface Traces {
  readonly book: Book
  readonly marks: readonly Book['marks'][number][]
  readonly journal: { readonly sheetId: number; readonly lines: number } | undefined
}

export const readTraces = async (client: Client): Promise<Traces> => {
  const book = await client.look()
  const marks = book.marks.filter(({ key }) => key.startsWith('imgfit.'))
  const sheetId = marks.find(({ key }) => key === 'imgfit.journal')?.sheetId
  const tab = book.tabs.find((one) => one.sheetId === sheetId)
  return { book, marks, journal: tab && { sheetId: tab.sheetId, lines: Math.max(0, tab.rows - 1) } }
}

/** Takes marks and journal out of the file and ends the consent to score; no cell of any other tab changes. */
export const forget = async (client: Client, { marks, journal, book }: Traces): Promise<void> => {
  const steps: Step[] = [
    ...marks.map((mark): Step => ['mark', { ...mark, value: '' }]),
    ...(journal === undefined ? [] : [['remove', { sheetId: journal.sheetId }] satisfies Step]),
  ]
  const { moved } = await client.change({ steps })
  if (moved) throw refusal('moved')
  if (book.connected) await client.connect({ on: false })
}
