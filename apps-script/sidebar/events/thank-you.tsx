import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { mailTo, OWN_WORDS, thankYou } from '../../../shared/events/thanks.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import type { events } from '../../../shared/tabs/events.ts'
import { copyText } from '../contacts/copy.ts'
import type { WithLines } from '../contacts/use-lines.ts'
import { Button } from '../parts/button.tsx'
import { Link } from '../parts/link.tsx'
import { dayWords } from '../words.ts'

/** A thank-you to be finished and sent by the person, from their own mail. */
export const ThankYouDraft = ({
  line,
  today,
  work,
}: {
  line: Line<typeof events>
  today: string
  work: WithLines<typeof events>
}): JSX.Element => {
  const draft = thankYou(line.said, dayWords)
  const [body, setBody] = useState(draft.body)
  const [copied, setCopied] = useState('')
  const id = useId()
  const open = body.includes(OWN_WORDS) || body.includes('[your name]')
  return (
    <div class="thank-you">
      <div class="field">
        <label for={id}>Thank-you, to be sent by you</label>
        <textarea id={id} rows={9} value={body} onInput={({ currentTarget }) => setBody(currentTarget.value)} />
        <p class="small">{open ? 'Fill in what stands in brackets; only you know it. ' : ''}IMGFIT sends nothing.</p>
      </div>
      <p>
        <Link href={mailTo({ ...draft, body })}>Open in my mail</Link>
      </p>
      <div class="buttons">
        <Button onClick={() => void copyText(body).then(setCopied)}>Copy</Button>
        <Button
          busy={work.change.busy}
          onClick={() => work.change.run(line, { thanked: today }, `thanked for ${line.said.title ?? 'the event'}.`)}
        >
          I have sent it
        </Button>
      </div>
      <p class="small" role="status">
        {copied}
      </p>
    </div>
  )
}
