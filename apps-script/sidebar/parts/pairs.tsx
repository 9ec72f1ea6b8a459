import type { ComponentChildren, JSX } from 'preact'

/** A name and what it says, side by side where there is room. */
export const Pair = ({ name, children }: { name: string; children: ComponentChildren }): JSX.Element => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
