import type { JSX } from 'preact'
import { lettersTo } from '../../../shared/questions/tasks.ts'
import { questions } from '../../../shared/tabs/questions.ts'
import { useAsked } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { ownTabIn, readOwnTab } from '../tabs/own-tab.ts'
import { count } from '../words.ts'
import { askedWords } from './worth-asking.tsx'

/** From a row to its questions: how many there are, and what was asked already. */
export const AskLink = ({ asks, program, rowId }: { asks: number; program: string; rowId: string }): JSX.Element => {
  const { client, state, go } = useHere()
  const tab = state === undefined ? undefined : ownTabIn(state.book, questions)
  const size = state?.book.tabs.find(({ sheetId }) => sheetId === tab)?.rows
  const own = useAsked(
    () => readOwnTab(client, questions),
    tab === undefined ? undefined : `${tab}:${size}:${rowId}:${program}`,
  )
  const [last] = lettersTo(own.value?.lines ?? [], { rowId, program }).letters
  return (
    <section class="ask-link">
      {last === undefined ? null : (
        <p class="small">{askedWords(last.said.askedOn, last.said.answeredOn, last.said.whom)}</p>
      )}
      <div class="buttons">
        <Button onClick={() => go('questions')}>
          {asks === 0 ? 'Questions and letters' : `Ask ${count(asks, 'question')}`}
        </Button>
        {last === undefined || last.said.state !== 'waiting' ? null : (
          <Button onClick={() => go('replies')}>Paste the answer</Button>
        )}
      </div>
    </section>
  )
}
