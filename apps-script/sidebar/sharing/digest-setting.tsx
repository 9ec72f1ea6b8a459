import type { JSX } from 'preact'
import type { Digest, Workspace } from '../../../shared/contract/workspace.ts'
import { useDeed } from '../ask.ts'
import { placeOf, readersZone } from '../clock.ts'
import { useHere } from '../here.ts'
import { FailureCard } from '../parts/notice.tsx'

/** How often the person gets a mail with what changed. */
export const DigestSetting = ({ workspace: { id, digest } }: { workspace: Workspace }): JSX.Element => {
  const { reviews } = useHere()
  const { member, again } = reviews
  // a mail finds the reader where the reader is, not where the file is
  const here = readersZone()
  const set = useDeed(async (next: Partial<Digest>) => {
    await member?.ask('digest', { workspace: id, ...digest, ...next })
    await again()
  })
  return (
    <section aria-label="Mail">
      <h3>Mail about changes</h3>
      <div class="write-box">
        <label>
          How often
          <select
            value={digest.every}
            aria-busy={set.busy}
            onInput={({ currentTarget }) => set.run({ every: currentTarget.value as Digest['every'] })}
          >
            <option value="day">Every day</option>
            <option value="week">Every week</option>
            <option value="never">Never</option>
          </select>
        </label>
      </div>
      <p class="small">
        Sent to you alone, in the morning, {placeOf(digest.zone)} time, and only when something changed.{' '}
        {digest.zone === here ? null : (
          <button type="button" class="quiet" onClick={() => set.run({ zone: here })}>
            Use {placeOf(here)} time
          </button>
        )}
      </p>
      {set.failure === undefined ? null : <FailureCard failure={set.failure} />}
    </section>
  )
}
