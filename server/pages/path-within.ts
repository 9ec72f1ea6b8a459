/** Where a form leads back to: a page of its own workspace or the page of all lists, whatever the form says. */
export const pathWithin = (back: string | undefined, workspace: string): string => {
  const home = `/review/${workspace}`
  const isWithin = (path: string) =>
    path === home || path.startsWith('/review#') || ['/', '?', '#'].some((end) => path.startsWith(home + end))
  // an address has no blanks and no line ends, which would be another header
  return back !== undefined && isWithin(back) && /^[!-~]+$/.test(back) ? back : home
}
