/** Hands a file to the person, as a browser's download. */
export const download = (name: string, content: Blob): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // the browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** `My tracker 2026-11-23.csv`: signs that file systems refuse are left out. */
export const fileName = (name: string, day: string, ending: string): string =>
  `${name
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 80)} ${day}.${ending}`
