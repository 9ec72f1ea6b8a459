import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { planRelink, type Relink } from '../../../shared/adopt/index.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { relink } from './deeds.ts'

/** A copied file: what came along, what did not, and the way to take it as a file of its own. */
export const RelinkCard = (): JSX.Element | null => {
  const { client, state, look, go } = useHere()
  const [linked, setLinked] = useState<Relink>()
  const link = useDeed(async () => {
    setLinked(await relink(client))
    look()
  })
  if (linked !== undefined)
    return (
      <Card title="This file is on its own now" tone="good">
        <p>The original was not touched.</p>
        <Button onClick={() => go('settings')}>Open Settings</Button>
      </Card>
    )
  const plan = state && planRelink(state.book)
  if (plan === undefined) return null
  return (
    <Card title="This file is a copy" tone="ask">
      <p>Came along:</p>
      <List lines={plan.came} />
      <p>Did not:</p>
      <List lines={plan.stayed} />
      <Button primary onClick={link.run} busy={link.busy}>
        Re-link this copy
      </Button>
      {link.failure === undefined ? null : <FailureCard failure={link.failure} />}
    </Card>
  )
}

const List = ({ lines }: { lines: readonly string[] }): JSX.Element => (
  <ul class="advice">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
