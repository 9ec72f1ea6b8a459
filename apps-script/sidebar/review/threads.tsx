import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Anchor, Thread } from '../../../shared/contract/reviews.ts'
import { useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { count } from '../words.ts'
import { type Chosen, isAbout } from './chosen.ts'
import { ThreadCard } from './thread-card.tsx'
import { WriteBox } from './write-box.tsx'

/** Threads of the selected row with a place to write, then all others. */
export const Threads = ({
  all,
  chosen,
}: {
  all: readonly Thread[]
  chosen: Chosen | null | undefined
}): JSX.Element => {
  const present = all.filter(({ gone }) => gone !== true)
  const open = present.filter(({ state }) => state === 'open')
  const resolved = present.filter(({ state }) => state === 'resolved')
  const archived = all.filter(({ gone }) => gone === true)
  const here = chosen ? open.filter((thread) => isAbout(thread, chosen)) : []
  const elsewhere = open.filter((thread) => !here.includes(thread))
  return (
    <>
      <section aria-label="Selected row">
        <h3>Comments on the selected row</h3>
        {chosen ? (
          <p class="title">{chosen.placed.name}</p>
        ) : (
          <p class="secondary">Select a program in the sheet to see and write comments on it.</p>
        )}
        {chosen && here.length === 0 ? <p class="secondary">Nothing open is said about it.</p> : null}
        {here.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} here />
        ))}
        <NewComment chosen={chosen ?? undefined} />
      </section>
      {elsewhere.length + resolved.length + archived.length === 0 ? null : (
        <section aria-label="All comments">
          <h3>All comments</h3>
          <More title={count(elsewhere.length, 'other open thread')} threads={elsewhere} open />
          <More title={count(resolved.length, 'resolved thread')} threads={resolved} />
          <More title={`${count(archived.length, 'thread')} of programs that are gone`} threads={archived} />
        </section>
      )}
    </>
  )
}

const More = ({
  title,
  threads,
  open = false,
}: {
  title: string
  threads: readonly Thread[]
  open?: boolean
}): JSX.Element | null =>
  threads.length === 0 ? null : (
    <Disclosure summary={title} open={open && threads.length < 6} class="threads">
      {threads.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} />
      ))}
    </Disclosure>
  )

type About = 'cell' | 'program' | 'list'

const NewComment = ({ chosen }: { chosen: Chosen | undefined }): JSX.Element => {
  const { reviews } = useHere()
  const { member, workspace = '', again } = reviews
  const [wished, setWished] = useState<About>('cell')
  const options: readonly (readonly [About, string, Anchor])[] = [
    ...(chosen === undefined
      ? []
      : [
          ...(chosen.field === undefined || chosen.field === 'program'
            ? []
            : [['cell', `Cell: ${chosen.title}`, { ...chosen.anchor, field: chosen.field }] as const]),
          ['program', 'This program', chosen.anchor] as const,
        ]),
    ['list', 'The whole list', {}],
  ]
  const [about, , anchor] = options.find(([id]) => id === wished) ?? options[0] ?? (['list', '', {}] as const)
  const comment = useDeed(async (text: string, mentions: readonly string[], sent: () => void) => {
    await member?.ask('comment', { workspace, anchor, text, mentions })
    sent()
    await again()
  })
  return (
    <Disclosure summary="Write a comment">
      <WriteBox label="Your comment" send="Comment" deed={comment}>
        <label class="about">
          About{' '}
          <select value={about} onInput={({ currentTarget }) => setWished(currentTarget.value as About)}>
            {options.map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </WriteBox>
    </Disclosure>
  )
}
