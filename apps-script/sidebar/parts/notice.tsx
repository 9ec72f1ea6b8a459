import type { ComponentChildren, JSX } from 'preact'
import type { Failure } from '../failure.ts'
import { sentence } from '../words.ts'
import { Button } from './button.tsx'

/** A card that says how things stand and what can be done. */
export const Card = ({
  title,
  children,
  tone = 'plain',
}: {
  title?: string
  children: ComponentChildren
  tone?: 'plain' | 'ask' | 'reach' | 'bad' | 'good'
}): JSX.Element => (
  <section class={`card ${tone}`}>
    {title === undefined ? null : <h2>{title}</h2>}
    {children}
  </section>
)

/** What happened, what to do, and the id to name when asking for help. */
export const FailureCard = ({
  failure,
  again,
}: {
  failure: Failure
  again?: (() => void) | undefined
}): JSX.Element => (
  <section class="card bad" role="alert">
    <p>
      <strong>{sentence(failure.says)}</strong>
    </p>
    {failure.todo === undefined ? null : <p>{failure.todo}</p>}
    {failure.requestId === undefined ? null : (
      <p class="small">
        Request <code>{failure.requestId}</code>
      </p>
    )}
    {again === undefined ? null : <Button onClick={again}>Try again</Button>}
  </section>
)
