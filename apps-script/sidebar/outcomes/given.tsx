import type { JSX } from 'preact'
import type { GivenOutcomes } from '../../../shared/contract/outcomes.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/notice.tsx'
import { count, dayWords } from '../words.ts'

/** What was given before, each season with the way to take it back. */
export const Given = ({
  given,
  busy,
  takeBack,
}: {
  given: readonly GivenOutcomes[]
  busy: boolean
  takeBack: (season: number) => void
}): JSX.Element => (
  <>
    {given.map(({ season, given: at, applications, invitations, match }) => (
      <Card key={season} title={`Given for the Match of ${season}`} tone="good">
        <p>
          On {dayWords(at)}: {count(applications, 'application')}, {count(invitations, 'invitation')}
          {match ? ', and whether you matched' : ''}.
        </p>
        <p class="small">Taking it back deletes it on the server at once.</p>
        <Button busy={busy} onClick={() => takeBack(season)}>
          Take back {season}
        </Button>
      </Card>
    ))}
  </>
)
