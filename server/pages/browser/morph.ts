/**
 * Makes one part of a page like another without taking it out of the reader's hands: what is open stays open, what is
 * being written stays written, and what has the focus keeps it.
 */
export const morph = (old: Element, now: Element): void => {
  if (old.isEqualNode(now)) return
  dress(old, now)
  if (isWritten(old)) return
  const kept = pairs(old, now)
  for (const child of Array.from(old.childNodes)) if (!kept.olds.has(child) && !holdsWork(child)) child.remove()
  let place: ChildNode | null = old.firstChild
  for (const child of Array.from(now.childNodes)) {
    const match = kept.matches.get(child)
    // what was being written in something that has gone stays where it is
    while (place !== null && place !== match && !kept.olds.has(place)) place = place.nextSibling
    if (match === undefined) old.insertBefore(document.importNode(child, true), place)
    else {
      if (match === place) place = place.nextSibling
      else old.insertBefore(match, place)
      if (match instanceof Element && child instanceof Element) morph(match, child)
      else if (match.nodeValue !== child.nodeValue) match.nodeValue = child.nodeValue
    }
  }
}

/** Which child is which: by its id, else the next one of its kind that has none. */
const pairs = (old: Element, now: Element): { matches: Map<ChildNode, ChildNode>; olds: Set<ChildNode> } => {
  const byId = new Map<string, ChildNode>()
  const rest: ChildNode[] = []
  for (const child of old.childNodes) {
    const id = idOf(child)
    if (id === '') rest.push(child)
    else byId.set(id, child)
  }
  const matches = new Map<ChildNode, ChildNode>()
  for (const child of now.childNodes) {
    const id = idOf(child)
    const at = rest.findIndex(({ nodeName }) => nodeName === child.nodeName)
    const match = id === '' ? (at === -1 ? undefined : rest.splice(0, at + 1).at(-1)) : byId.get(id)
    if (match !== undefined && match.nodeName === child.nodeName) matches.set(child, match)
  }
  return { matches, olds: new Set(matches.values()) }
}
const idOf = (node: Node): string => (node instanceof Element ? node.id : '')

/** Attributes, but for those that are the reader's: what is open, what is written, and the key of a form. */
const dress = (old: Element, now: Element): void => {
  const theirs = readersOwn(old)
  for (const { name } of Array.from(old.attributes))
    if (!now.hasAttribute(name) && !theirs.has(name)) old.removeAttribute(name)
  for (const { name, value } of now.attributes)
    if (!theirs.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value)
}
const none: ReadonlySet<string> = new Set()
const opened: ReadonlySet<string> = new Set(['open'])
const entered: ReadonlySet<string> = new Set(['value', 'checked', 'selected'])
const readersOwn = (element: Element): ReadonlySet<string> => {
  if (element instanceof HTMLDetailsElement) return opened
  return element.matches('input, option') ? entered : none
}

/** A text that was changed belongs to whoever is changing it. */
const isWritten = (element: Element): boolean =>
  (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) &&
  element.value !== element.defaultValue

/** Something is half written in it, or it has the focus. */
const holdsWork = (node: Node): boolean =>
  node instanceof Element &&
  (node.contains(document.activeElement) || [node, ...node.querySelectorAll('textarea, input')].some(isWritten))
