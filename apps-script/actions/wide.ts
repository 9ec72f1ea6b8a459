import type { Desk } from './desk.ts'

/** Opens the sidebar's own page once more, in a dialog above the sheet. @param entry what it shows, for the page to read */
export const wide = ({ entry }: { readonly entry: string }, desk: Desk): true => {
  desk.showWide(entry)
  return true
}
