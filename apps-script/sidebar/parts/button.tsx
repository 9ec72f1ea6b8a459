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
  // a button that is busy or has nothing to do keeps the focus, so it is never disabled by the attribute
  <button
    type={type}
    class={primary ? 'button primary' : 'button'}
    aria-busy={busy}
    aria-disabled={disabled}
    onClick={busy || disabled ? undefined : onClick}
  >
    {children}
    {busy ? <span class="waiting" aria-hidden="true" /> : null}
  </button>
)
