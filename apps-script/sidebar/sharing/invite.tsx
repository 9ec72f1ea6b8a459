import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Invitation, InviteAnswer, Workspace } from '../../../shared/contract/workspace.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Day } from '../parts/when.tsx'
import { roleWords } from '../review/words.ts'

type Guest = Invitation['role']

/** Invites one person by a link, which is shown once; open invitations can be withdrawn. */
export const Invite = ({ workspace: { id, invitations = [] } }: { workspace: Workspace }): JSX.Element => {
  const { state, reviews } = useHere()
  const { member, again } = reviews
  const [role, setRole] = useState<Guest>('mentor')
  const [email, setEmail] = useState('')
  const [made, setMade] = useState<InviteAnswer>()
  const invite = useDeed(async () => {
    const to = email.trim()
    setMade(await member?.ask('invite', { workspace: id, role, ...(to === '' ? {} : { email: to }) }))
    setEmail('')
    await again()
  })
  const withdraw = useDeed(async ({ id: invitation }: Invitation) => {
    await member?.ask('withdrawInvitation', { workspace: id, invitation })
    if (made?.invitation.id === invitation) setMade(undefined)
    await again()
  })
  const open = invitations.filter((one) => one.state === 'open')
  const failure = invite.failure ?? withdraw.failure
  // a link that was used needs no copying
  const isOpen = made !== undefined && open.some((one) => one.id === made.invitation.id)
  return (
    <section aria-label="Invite">
      <h3>Invite</h3>
      <form
        class="write-box"
        onSubmit={(event) => {
          event.preventDefault()
          if (!invite.busy) invite.run()
        }}
      >
        <label>
          As
          <select value={role} onInput={({ currentTarget }) => setRole(currentTarget.value as Guest)}>
            <option value="mentor">Mentor</option>
            <option value="advisor">Advisor</option>
          </select>
        </label>
        <label>
          E-mail (optional, so that you know whom it was for)
          <input
            type="email"
            value={email}
            autocomplete="off"
            onInput={({ currentTarget }) => setEmail(currentTarget.value)}
          />
        </label>
        <Button type="submit" primary={!isOpen} busy={invite.busy}>
          Make an invitation link
        </Button>
      </form>
      {isOpen ? <JoinLink made={made} server={state?.server ?? ''} /> : null}
      {open.length === 0 ? null : (
        <ul class="plain-list invitations">
          {open.map((one) => (
            <li key={one.id} class="person">
              <span>
                {one.email ?? 'By link'}
                <span class="origin">
                  {roleWords[one.role]}, not used yet, until <Day of={one.expires} />
                </span>
              </span>
              <button type="button" class="quiet" aria-busy={withdraw.busy} onClick={() => withdraw.run(one)}>
                Withdraw<span class="sr"> the invitation of {one.email ?? roleWords[one.role]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {failure === undefined ? null : <FailureCard failure={failure} />}
    </section>
  )
}

const JoinLink = ({ made: { invitation, token }, server }: { made: InviteAnswer; server: string }): JSX.Element => {
  const link = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState('')
  const copy = async (): Promise<void> => {
    link.current?.select()
    const done = await navigator.clipboard?.writeText(link.current?.value ?? '').then(
      () => true,
      () => false,
    )
    // a frame may not be allowed to; the older way needs the selection
    setCopied(done || document.execCommand('copy') ? 'Copied.' : 'Press Ctrl+C to copy.')
  }
  return (
    <Card title="The link, shown once" tone="good">
      <label class="join-link">
        Send it to one person
        <input
          ref={link}
          readOnly
          value={`${server}/join/${token}`}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      <Button primary onClick={() => void copy()}>
        Copy
      </Button>
      <p class="small">
        <span role="status">{copied}</span> It works once, until <Day of={invitation.expires} />. Whoever opens it first
        joins as {roleWords[invitation.role].toLowerCase()}.
      </p>
    </Card>
  )
}
