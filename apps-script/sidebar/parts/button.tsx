import type { ComponentChildren, JSX } from 'preact'

export const Button = ({
  children,
  onClick,
  primary = false,
  busy = false,
  type = 'button',
  disabled = false,
}: {
  children: ComponentChildren
  onClick?: () => void
  /** One in a panel. */
  primary?: boolean
  busy?: boolean
  type?: 'button' | 'submit'
  disabled?: boolean
}): JSX.Element => (
  // a busy button keeps the focus, so it is never disabled
  <button
    type={type}
    class={primary ? 'button primary' : 'button'}
    aria-busy={busy}
    disabled={disabled}
    onClick={busy ? undefined : onClick}
  >
    {children}
    {busy ? <span class="waiting" aria-hidden="true" /> : null}
  </button>
)
