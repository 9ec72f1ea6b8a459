import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type Asked, useAsked, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { FirstRunPage, isFirstRun } from '../more/first-run.tsx'
import { Button } from '../parts/button.tsx'
import { Link } from '../parts/link.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { ProfileIncomplete } from '../plan/not-ready.tsx'
import { readChoices } from '../plan/choices.ts'
import { readSheet, type Sheet } from '../plan/reading.ts'
import { readKept } from '../snapshots/keep.ts'
import { dayWords } from '../words.ts'
import { GiveForm } from './give-form.tsx'
import { Given } from './given.tsx'
import { type Telling, tellingOf } from './telling.ts'

/** After the Match: what was said and what came, given by consent so that everybody learns how good the chances are. */
export const OutcomesPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state, reviews } = useHere()
  if (isFirstRun(state)) return <FirstRunPage />
  const { workspace, review, failure, again } = reviews
  return (
    <div class="panel outcomes">
      <PageTitle title="After the Match" shown={shown} />
      <Why server={state?.server} />
      {failure === undefined ? null : <FailureCard failure={failure} again={() => void again()} />}
      {state === undefined ? (
        <Skeleton says="Reading the file" />
      ) : workspace === undefined ? (
        <NotConnected />
      ) : review === undefined ? (
        failure === undefined ? (
          <Skeleton says="Reading who is a member" />
        ) : null
      ) : review.workspace.role === 'owner' ? (
        <AsOwner workspace={workspace} shown={shown} />
      ) : (
        <Card>
          <p>
            These are {review.workspace.owner}’s applications: only {review.workspace.owner} can give what came.
          </p>
        </Card>
      )}
    </div>
  )
}

const Why = ({ server }: { server: string | undefined }): JSX.Element => (
  <p>
    How good the chances of IMGFIT are can only be said once people tell what came of them. Numbers are shown where five
    people or more gave them
    {server === undefined ? '' : ': '}
    {server === undefined ? null : <Link href={`${server}/calibration`}>how good the chances are</Link>}.
  </p>
)

/** The server knows a giver by the list that is shared: without it nothing could be taken back. */
const NotConnected = (): JSX.Element => {
  const { go } = useHere()
  return (
    <Card title="This list has no place on the server" tone="ask">
      <p>
        Outcomes are kept with it, so that you can take them back. Make one under Sharing; you need to invite nobody.
      </p>
      <Button primary onClick={() => go('sharing')}>
        Open Sharing
      </Button>
    </Card>
  )
}

const AsOwner = ({ workspace, shown }: { workspace: string; shown: boolean }): JSX.Element => {
  const { client, reviews, state } = useHere()
  const { member } = reviews
  const [said, setSaid] = useState('')
  const key = shown ? `${workspace} ${state?.book.today ?? ''}` : undefined
  const read = useAsked(async () => {
    const sheet = await readSheet(client)
    const kept = await readKept(client)
    const { today } = await client.look()
    const { signals } = await readChoices(client, sheet.candidates)
    return { sheet, telling: sheet.lacks === undefined ? tellingOf(sheet, signals, kept, today) : undefined }
  }, key)
  const given = useAsked(async () => (await member?.ask('outcomes', { workspace }))?.given ?? [], key)
  const takeBack = useDeed(async (season: number) => {
    setSaid((await member?.ask('takeBackOutcomes', { workspace, season }))?.says ?? '')
    given.again()
  })
  return (
    <>
      <p role="status">{said}</p>
      {given.failure === undefined ? null : <FailureCard failure={given.failure} again={given.again} />}
      {takeBack.failure === undefined ? null : <FailureCard failure={takeBack.failure} />}
      <Given given={given.value ?? []} busy={takeBack.busy} takeBack={takeBack.run} />
      <ToGive
        read={read}
        given={(given.value ?? []).map(({ season }) => season)}
        give={async (takes) => {
          setSaid((await member?.ask('giveOutcomes', { workspace, ...takes }))?.says ?? '')
          given.again()
        }}
      />
    </>
  )
}

type Give = Parameters<typeof GiveForm>[0]['give']

const ToGive = ({
  read: { value, failure, again },
  given,
  give,
}: {
  read: Asked<{ sheet: Sheet; telling: Telling | undefined }>
  given: readonly number[]
  give: Give
}): JSX.Element => {
  if (value === undefined)
    return failure === undefined ? (
      <Skeleton says="Reading what was sent and what came" />
    ) : (
      <FailureCard failure={failure} again={again} />
    )
  const { sheet, telling } = value
  if (telling === undefined) return <ProfileIncomplete why="A chance is said to one person." lacks={sheet.lacks} />
  return telling.state === 'ready' ? (
    <GiveForm told={telling.told} isGiven={given.includes(telling.told.season)} give={give} />
  ) : (
    <NotYet telling={telling} />
  )
}

const NotYet = ({ telling }: { telling: Exclude<Telling, { state: 'ready' }> }): JSX.Element =>
  telling.state === 'nothing sent' ? (
    <Card>
      <p>
        No row says that it was sent. Where you applied, write it into Status or Applied on, and where an invitation
        came, into Invited on.
      </p>
    </Card>
  ) : (
    <Card>
      <p>
        The Match of {telling.season} {whenWords(telling.matchDay)}. Before it, an application that is still open would
        count as one that came to nothing.
      </p>
    </Card>
  )

const whenWords = (day: string | undefined): string =>
  day === undefined ? 'has no day here yet' : `is on ${dayWords(day)}`
