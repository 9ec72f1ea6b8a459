import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Member, Workspace } from '../../../shared/contract/workspace.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Day } from '../parts/when.tsx'
import { roleWords } from '../review/words.ts'

/** Who belongs to the list, and since when; removing asks first. */
export const Members = ({ workspace: { id, members } }: { workspace: Workspace }): JSX.Element => {
  const { reviews } = useHere()
  const { member, again } = reviews
  const [asked, setAsked] = useState<Member>()
  const [said, setSaid] = useState('')
  const remove = useDeed(async ({ person }: Member) => {
    const answer = await member?.ask('removeMember', { workspace: id, person: person.id })
    setAsked(undefined)
    setSaid(answer?.says ?? '')
    await again()
  })
  return (
    <section aria-label="Members">
      <h3>Members</h3>
      <ul class="plain-list">
        {members.map((one) => (
          <li key={one.person.id}>
            <div class="person">
              <span>
                <strong>{one.person.name}</strong>
                <span class="origin">
                  {roleWords[one.role]}, since <Day of={one.joined} />
                  {one.person.email === undefined ? '' : ` · ${one.person.email}`}
                </span>
              </span>
              {one.role === 'owner' ? null : (
                <button type="button" class="quiet" onClick={() => setAsked(one)}>
                  Remove<span class="sr"> {one.person.name}</span>
                </button>
              )}
            </div>
            {asked?.person.id === one.person.id ? (
              <Card tone="reach">
                <p>
                  {one.person.name} will see nothing of this list from this moment. Suggestions that wait are withdrawn;
                  comments stay, under the name.
                </p>
                <div class="buttons">
                  <Button busy={remove.busy} onClick={() => remove.run(one)}>
                    Remove {one.person.name}
                  </Button>
                  {remove.busy ? null : <Button onClick={() => setAsked(undefined)}>Keep</Button>}
                </div>
              </Card>
            ) : null}
          </li>
        ))}
      </ul>
      <p role="status" class="small">
        {said}
      </p>
      {remove.failure === undefined ? null : <FailureCard failure={remove.failure} />}
    </section>
  )
}
