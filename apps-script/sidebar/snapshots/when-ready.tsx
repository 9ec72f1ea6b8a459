import type { JSX } from 'preact'
import type { Asked } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { NoPrograms, ProfileIncomplete } from '../plan/not-ready.tsx'
import { count } from '../words.ts'
import { dollarWords } from '../plan/words.ts'
import type { Wished } from './use-question.ts'

/** What stands in the way of a list: the file cannot be read, or lacks a profile or programs. Else the children. */
export const WhenReady = ({
  asked,
  children,
}: {
  asked: Asked<Wished>
  children: (wished: Wished) => JSX.Element
}): JSX.Element => {
  const { go } = useHere()
  const { value, failure, again } = asked
  if (value === undefined)
    return failure === undefined ? (
      <Skeleton says="Reading the programs of the sheet" />
    ) : (
      <FailureCard failure={failure} again={again} />
    )
  const { sheet, problem } = value
  if (sheet.lacks !== undefined)
    return <ProfileIncomplete why="A list is worked out for one person." lacks={sheet.lacks} />
  if (sheet.candidates.length === 0) return <NoPrograms />
  if (problem !== undefined)
    return (
      <Card title="A wish under List cannot be read" tone="ask">
        <p>{problem}</p>
        <Button primary onClick={() => go('plan')}>
          Open List
        </Button>
      </Card>
    )
  return (
    <>
      {failure === undefined ? null : <FailureCard failure={failure} again={again} />}
      {children(value)}
    </>
  )
}

/** `40 rows, with the wishes of List: $1,500 at most, any match weighs 6 of 10 against preferences.` */
export const wishWords = ({ question: { request, candidates }, wish, ticks }: Wished): string => {
  const said = (what: 'always' | 'never'): number => [...ticks.values()].filter((one) => one === what).length
  const wishes = [
    ...(request.budget === undefined ? [] : [`${dollarWords(request.budget)} at most`]),
    ...(request.most === undefined ? [] : [`${count(request.most, 'application')} at most`]),
    ...(request.interviews === undefined ? [] : [`${count(request.interviews, 'interview')} at most`]),
    ...(request.dollarsPerPoint === undefined ? [] : [`${dollarWords(request.dollarsPerPoint)} a point`]),
    `any match weighs ${wish.slider} of 10 against preferences`,
    ...(wish.careful ? ['rather safe'] : []),
    ...(wish.without.length === 0 ? [] : [`without ${wish.without.join(', ')}`]),
    ...(said('always') === 0 ? [] : [`${count(said('always'), 'row')} always`]),
    ...(said('never') === 0 ? [] : [`${count(said('never'), 'row')} never`]),
  ]
  return `${count(candidates.length, 'row')}, with the wishes of List: ${wishes.join(', ')}.`
}
