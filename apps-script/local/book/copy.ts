import type { LocalDocument, LocalMetadata, LocalSheet } from '../document.ts'
import type { Change } from './changes.ts'

/** A file copied as a whole: metadata goes along, document properties do not, and the copy has an id of its own. */
export const copiedFile = (file: LocalDocument, id: string): LocalDocument => ({
  ...structuredClone(file),
  id,
  name: `Copy of ${file.name}`,
  properties: {},
})

/** A tab copied with everything in it, metadata included. */
export const copySheet = (
  file: LocalDocument,
  source: LocalSheet,
  { id, at }: { id: number; at: number },
): Change[] => {
  const sheet = { ...structuredClone(source), id, name: freeName(file, `Copy of ${source.name}`), hidden: false }
  return [{ kind: 'addSheet', at, sheet }, ...copyMetadata(file, source.id, id)]
}

/** What hangs on one tab, hung on another as well. */
export const copyMetadata = (file: LocalDocument, from: number, to: number): Change[] => {
  const last = Math.max(0, ...file.metadata.map(({ id }) => id))
  return file.metadata
    .filter(({ sheet }) => sheet === from)
    .map((entry, n): LocalMetadata => ({ ...entry, id: last + 1 + n, sheet: to }))
    .map((entry): Change => ({ kind: 'metadata', id: entry.id, entry }))
}

const freeName = ({ sheets }: LocalDocument, wanted: string): string => {
  const taken = (name: string): boolean => sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  let name = wanted
  for (let number = 2; taken(name); number++) name = `${wanted} ${number}`
  return name
}
