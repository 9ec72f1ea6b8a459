import type { JSX } from 'preact'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import type { Explained } from './explained.ts'
import { dayWords, sentence } from '../words.ts'

/** Who scored the row, with which rules, for which day. */
export const Scored = ({ explained: { by, offline, explanation } }: { explained: Explained }): JSX.Element => {
  const { client, state, look } = useHere()
  const refresh = useDeed(async () => {
    await client.refresh()
    look()
  })
  return (
    <section class="scored">
      <p>
        {by === 'server' ? 'Scored with the program database.' : sentence(offline ?? 'scored from what the cells say')}
      </p>
      <p>
        As of {dayWords(explanation.asOf)}, season {explanation.season}, rules {explanation.rules}.
      </p>
      {state?.newer === true ? null : (
        <Button onClick={refresh.run} busy={refresh.busy}>
          Refresh to today
        </Button>
      )}
      {refresh.failure === undefined ? null : <FailureCard failure={refresh.failure} />}
    </section>
  )
}
