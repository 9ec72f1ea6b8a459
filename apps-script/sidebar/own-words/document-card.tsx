import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import { type DocumentKind, ownWords } from '../../../shared/tabs/own-words.ts'
import { enUS } from '../../../shared/tracker/cell.ts'
import { useDeed } from '../ask.ts'
import { copyText } from '../contacts/copy.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { Link } from '../parts/link.tsx'
import { capital, dayWords } from '../words.ts'
import { lineAbout, sayOwn } from './own.ts'

/** A document's link, and a request to the mentor to read it: a comment where the list is shared, else a message. */
export const DocumentCard = ({
  about,
  lines,
  today,
  onSaved,
}: {
  about: DocumentKind
  lines: readonly Line<typeof ownWords>[]
  today: string
  onSaved: () => void
}): JSX.Element => {
  const { client, reviews } = useHere()
  const id = useId()
  const { link: saved = '', asked } = lineAbout(lines, about)?.said ?? {}
  const [link, setLink] = useState(saved)
  const [told, setTold] = useState('')
  const reading = ownWords.columns.link.kind.read(link, enUS)
  const wrong = reading !== undefined && 'problem' in reading
  const save = useDeed(async () => {
    await sayOwn(client, lines, new Map([[about, { link: reading && 'value' in reading ? reading.value : '' }]]), today)
    onSaved()
  })
  const { member, workspace, person } = reviews
  const mentors = (reviews.review?.workspace.members ?? []).filter(
    (one) => one.role === 'mentor' && one.person.id !== person?.id,
  )
  const isShared = member !== undefined && workspace !== undefined && mentors.length > 0
  const message = `Could you read my ${about} and tell me what to change? ${saved}`
  const ask = useDeed(async () => {
    if (isShared) {
      const names = mentors.map((one) => `@${one.person.name}`).join(' ')
      const mentions = mentors.map((one) => one.person.id)
      await member.ask('comment', { workspace, anchor: {}, text: `${names} ${message}`, mentions })
      await reviews.again()
    }
    await sayOwn(client, lines, new Map([[about, { asked: today }]]), today)
    setTold(
      isShared
        ? `Asked ${mentors.map((one) => one.person.name).join(', ')} in a comment on the list.`
        : `${await copyText(message)} Paste it to your mentor; nothing was sent.`,
    )
    onSaved()
  })
  return (
    <section aria-label={capital(about)}>
      <h3>{capital(about)}</h3>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault()
          if (!wrong && link !== saved && !save.busy) save.run()
        }}
      >
        <label for={id}>Link to your {about}</label>
        <input
          id={id}
          type="url"
          value={link}
          placeholder="https://"
          aria-invalid={wrong}
          {...(wrong ? { 'aria-describedby': `${id}p` } : {})}
          onInput={({ currentTarget: { value } }) => setLink(value)}
        />
        {wrong ? (
          <p id={`${id}p`} class="field-problem">
            Write an address that begins with https://.
          </p>
        ) : null}
        {link === saved ? null : (
          <div class="after-field">
            <Button type="submit" busy={save.busy} disabled={wrong}>
              Save the link
            </Button>
          </div>
        )}
      </form>
      {saved === '' ? (
        <p class="small">Keep the document where you can share it, and write its link here.</p>
      ) : (
        <>
          <p>
            <Link href={saved}>Open it</Link>
          </p>
          <Button busy={ask.busy} onClick={ask.run}>
            Ask my mentor for feedback
          </Button>
          <p role="status" class="small">
            {told === '' ? (asked === undefined ? asksHow(isShared) : `Asked on ${dayWords(asked)}.`) : told}
          </p>
          <p class="small">Whoever is to read it needs your permission where it is kept.</p>
        </>
      )}
      {[save.failure, ask.failure].map((failure) =>
        failure === undefined ? null : <FailureCard key={failure.code} failure={failure} />,
      )}
    </section>
  )
}

const asksHow = (isShared: boolean): string =>
  isShared
    ? 'A comment on the whole list; every member of it can read it.'
    : 'No mentor is a member of this list: a message is copied for you to send.'
