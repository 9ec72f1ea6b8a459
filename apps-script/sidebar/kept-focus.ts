import { useEffect } from 'preact/hooks'

/**
 * A button that has done its work may go with what it stood in. The focus does not go with it to nowhere: what takes the
 * place has it then.
 */
export const useKeptFocus = (): void => {
  useEffect(() => {
    let path: readonly Place[] = []
    const taken = ({ target }: FocusEvent): void => void (path = target instanceof Element ? pathOf(target) : [])
    // who clicks beside everything wants the focus nowhere
    const left = (): void => void (path = [])
    const changed = (): void => {
      const { documentElement: root, body, activeElement } = document
      // a page without the focus must not take it from the sheet beside it
      if (path.length === 0 || path[0]?.element.isConnected || activeElement !== body || !document.hasFocus()) return
      const gone = path.findIndex(({ element }) => element !== root && element.isConnected)
      const [heir] = path.slice(Math.max(gone, 1)).flatMap(({ element }, up) => heirIn(element, path[gone + up - 1]))
      path = []
      heir?.focus()
    }
    const watch = new MutationObserver(changed)
    watch.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', taken)
    document.addEventListener('pointerdown', left, true)
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', taken)
      document.removeEventListener('pointerdown', left, true)
    }
  }, [])
}

/** An element and its place among those beside it. */
interface Place {
  readonly element: Element
  readonly at: number
}

/** From the element up. */
const pathOf = (from: Element): Place[] => {
  const path: Place[] = []
  for (let element: Element | null = from; element !== null; element = element.parentElement)
    path.push({ element, at: [...(element.parentElement?.children ?? [])].indexOf(element) })
  return path
}

const FOCUSABLE = 'button, a[href], input, select, textarea, summary, [tabindex]'

/** The first that can have the focus where the lost one stood, or else the last before it. */
const heirIn = (place: Element, lost: Place | undefined): HTMLElement[] => {
  const children = [...place.children]
  const able = (child: Element): HTMLElement[] =>
    [child, ...child.querySelectorAll(FOCUSABLE)].filter(
      (one): one is HTMLElement => one instanceof HTMLElement && one.matches(FOCUSABLE) && one.offsetParent !== null,
    )
  const at = lost?.at ?? 0
  const [next] = children.slice(at).flatMap(able)
  const before = children.slice(0, at).flatMap(able)
  const heir = next ?? before[before.length - 1]
  return heir === undefined ? [] : [heir]
}
