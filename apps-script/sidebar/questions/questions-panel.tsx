import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { limits } from '../../../shared/questions/bank.ts'
import type { Asking } from '../../../shared/questions/choose.ts'
import { draftOf, mostQuestions } from '../../../shared/questions/draft.ts'
import { askedLine, lettersTo } from '../../../shared/questions/tasks.ts'
import { questions } from '../../../shared/tabs/questions.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { useAsked, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import type { Target } from '../roster/target.ts'
import { addLines } from '../tabs/own-tab.ts'
import { dayWords } from '../words.ts'
import { AskingList } from './asking-list.tsx'
import { DraftPart } from './draft-part.tsx'
import { RowPage } from '../one-row/row-page.tsx'
import { useTarget } from '../one-row/use-target.ts'
import { type Letter, LetterForm, remember, remembered } from './letter-form.tsx'
import { candidateOf, type Questions, readQuestions } from './reading.ts'
import { readAskedRow } from './read-row.ts'
import { askedWords, WorthAsking } from './worth-asking.tsx'

/** The two or three questions of a row, a letter that asks them, and the programs whose answers are worth most. */
export const QuestionsPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client } = useHere()
  const aimed = useTarget(shown, readAskedRow)
  const { target } = aimed
  const [visit, setVisit] = useState(0)
  useEffect(() => {
    if (shown) setVisit((before) => before + 1)
  }, [shown, target])
  const asked = useAsked(() => readQuestions(client, target), visit === 0 ? undefined : String(visit))
  const found = asked.value
  const at = found === undefined || target === undefined ? undefined : candidateOf(found, target)
  return (
    <RowPage
      title="Ask a program"
      kind="questions"
      shown={shown}
      busy={asked.busy}
      aimed={aimed}
      always={
        <>
          {asked.failure === undefined ? null : <FailureCard failure={asked.failure} again={asked.again} />}
          {found?.lacks === undefined ? null : (
            <Card tone="ask">
              <p>What matters depends on you: the sheet {found.lacks}.</p>
            </Card>
          )}
          {found === undefined ? null : <WorthAsking found={found} />}
        </>
      }
    >
      {(row) =>
        found === undefined || at === undefined ? null : (
          <Row
            key={`${row.sheetId}:${row.row}:${row.rowId}`}
            target={row}
            at={at}
            found={found}
            onBegin={aimed.begin}
            onSent={asked.again}
          />
        )
      }
    </RowPage>
  )
}

const Row = ({
  target,
  at,
  found,
  onBegin,
  onSent,
}: {
  target: Target
  at: number
  found: Questions
  onBegin: () => void
  onSent: () => void
}): JSX.Element => {
  const { client, go, look } = useHere()
  const [letter, setLetter] = useState<Letter>(() => ({ whom: 'coordinator', channel: 'email', ...remembered() }))
  const [picked, setPicked] = useState<ReadonlySet<string>>()
  const [text, setText] = useState<string>()
  const [done, setDone] = useState('')
  const { whom, channel, name, place } = letter
  const row = found.rows[at] ?? {}
  const { chosen, others } = found.asker.row(at, whom)
  const most = Math.min(limits[whom][1], mostQuestions[channel])
  const ticked = picked ?? new Set(chosen.slice(0, most).map(({ id }) => id))
  const asking = [...chosen, ...others].filter(({ id }) => ticked.has(id)).slice(0, most)
  const draft = draftOf(row, asking, { whom, channel, writer: { profile: target.profile, name, place } })
  const { rowId } = target
  const program = { rowId, program: target.name }
  const { letters, thanks } = lettersTo(found.lines, program)
  const sent = useDeed(async (these: readonly Asking[]) => {
    await addLines(client, questions, [askedLine({ ...program, whom }, these, found.today)])
    setDone(`Noted in the tab ${questions.name}: asked ${dayWords(found.today)}.`)
    look()
    onSent()
  })
  const change = (what: Partial<Letter>): void => {
    const next = { ...letter, ...what }
    setLetter(next)
    remember(next)
    setText(undefined)
    if (what.whom !== undefined || what.channel !== undefined) setPicked(undefined)
  }
  return (
    <>
      {letters.length === 0 && thanks.length === 0 ? null : (
        <Card>
          {letters.slice(0, 3).map(({ id, said }) => (
            <p key={id}>{askedWords(said.askedOn, said.answeredOn, said.whom)}</p>
          ))}
          {thanks.map(({ id, said }) => (
            <p key={id}>
              {said.next}
              {said.due === undefined ? '' : `, by ${dayWords(said.due)}`}.
            </p>
          ))}
          <Button onClick={() => go('replies')}>Paste an answer</Button>
        </Card>
      )}
      {found.known.length === 0 ? null : (
        <Card>
          <p>
            The database knows what this row leaves blank: {found.known.map((id) => columnOf(id).header).join(', ')}.
            What is fresh there is not asked.
          </p>
          <Button onClick={() => go('fill')}>Fill it in</Button>
        </Card>
      )}
      <LetterForm letter={letter} onChange={change} />
      {chosen.length + others.length === 0 ? (
        <Card tone="good">
          <p>Nothing to ask: what a {whom} could tell is known and fresh.</p>
        </Card>
      ) : (
        <>
          <AskingList
            chosen={chosen}
            others={others}
            picked={ticked}
            most={most}
            judge={found.judge}
            row={row}
            onPick={(id, on) => {
              setPicked(new Set(on ? [...ticked, id] : [...ticked].filter((one) => one !== id)))
              setText(undefined)
              onBegin()
            }}
          />
          <DraftPart
            draft={draft}
            whom={whom}
            channel={channel}
            text={text}
            onText={(edited) => {
              setText(edited)
              onBegin()
            }}
            sent={sent}
            done={done}
          />
        </>
      )}
      {letters.length > 0 || thanks.length > 0 ? null : <Button onClick={() => go('replies')}>Paste an answer</Button>}
    </>
  )
}
