import type { JSX } from 'preact'

interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** What needs the person, if anything. */
  readonly badge?: number
}

/** A row of tabs: arrows, Home and End move between them. Room for five. */
export const Tabs = <Id extends string>({
  tabs,
  chosen,
  onChoose,
}: {
  tabs: readonly Tab<Id>[]
  chosen: Id
  onChoose: (id: Id) => void
}): JSX.Element => {
  const turn = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[to % tabs.length]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next.id)
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  return (
    <div role="tablist" aria-label="Parts of IMGFIT" class="tabs" onKeyDown={turn}>
      {tabs.map(({ id, label, badge = 0 }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-controls={`panel-${id}`}
          aria-selected={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {label}
          {badge > 0 ? <span class="badge">{badge}</span> : null}
        </button>
      ))}
    </div>
  )
}
