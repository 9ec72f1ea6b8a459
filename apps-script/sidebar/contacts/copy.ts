/** Puts text on the clipboard; says what to do where the browser does not let a frame do it. */
export const copyText = async (text: string): Promise<string> => {
  const done = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  return done || copyBySelection(text) ? 'Copied.' : 'Select the text and press Ctrl+C to copy.'
}

/** The older way, which a frame is allowed. */
const copyBySelection = (text: string): boolean => {
  const field = document.createElement('textarea')
  field.value = text
  const before = document.activeElement
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
