import type { MenuItem } from '../world/host.ts'

/** Menus of the top bar. Arrow keys walk, Escape and a click elsewhere close. */
export const fillMenu = (button: HTMLElement, items: readonly MenuItem[], choose: (item: MenuItem) => void): void => {
  const list = document.getElementById(button.getAttribute('aria-controls')!)!
  list.replaceChildren(
    ...items.map((item) =>
      entry(item, (chosen) => {
        close(button, list)
        choose(chosen)
      }),
    ),
  )
  if (button.dataset['ready']) return
  button.dataset['ready'] = 'yes'
  button.addEventListener('click', () => (list.hidden ? open(button, list) : close(button, list)))
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    open(button, list)
  })
  list.addEventListener('keydown', (event) => walk(event, button, list))
  document.addEventListener('pointerdown', ({ target }) => {
    if (!list.hidden && target instanceof Node && !list.contains(target) && !button.contains(target))
      close(button, list)
  })
  window.addEventListener('blur', () => close(button, list))
}

/** An item, a line, or a submenu that stands open under its title: an add-on has few items. */
const entry = (item: MenuItem, choose: (item: MenuItem) => void): HTMLElement => {
  if (item.items) {
    const group = document.createElement('div')
    group.setAttribute('role', 'group')
    group.setAttribute('aria-label', item.label)
    const title = document.createElement('p')
    title.textContent = item.label
    group.append(title, ...item.items.map((sub) => entry(sub, choose)))
    return group
  }
  if (!item.label) return document.createElement('hr')
  const made = document.createElement('button')
  made.type = 'button'
  made.setAttribute('role', 'menuitem')
  made.tabIndex = -1
  made.textContent = item.label
  made.addEventListener('click', () => choose(item))
  return made
}

const open = (button: HTMLElement, list: HTMLElement): void => {
  for (const other of document.querySelectorAll<HTMLElement>('[role=menu]')) other.hidden = true
  list.hidden = false
  button.setAttribute('aria-expanded', 'true')
  itemsOf(list)[0]?.focus()
}

const close = (button: HTMLElement, list: HTMLElement): void => {
  if (list.hidden) return
  list.hidden = true
  button.setAttribute('aria-expanded', 'false')
  button.focus()
}

const walk = (event: KeyboardEvent, button: HTMLElement, list: HTMLElement): void => {
  const items = itemsOf(list)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1 + items.length,
    Home: 0,
    End: items.length - 1,
  }
  const to = steps[event.key]
  if (event.key === 'Escape' || event.key === 'Tab') return close(button, list)
  if (to === undefined) return
  event.preventDefault()
  items[to % items.length]?.focus()
}

const itemsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=menuitem]')]
