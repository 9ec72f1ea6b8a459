import type { LocalDocument } from '../document.ts'

/** Gives the document to the person as a JSON file. */
export const exportFile = (document: LocalDocument): void => {
  const link = window.document.createElement('a')
  const address = URL.createObjectURL(new Blob([JSON.stringify(document, null, 1)], { type: 'application/json' }))
  link.href = address
  link.download = `${document.name.replaceAll(/[^\w -]+/g, '').trim() || 'tracker'}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Asks for such a file and reads it; throws a sentence when it is something else. */
export const importFile = async (): Promise<LocalDocument> => {
  const file = await new Promise<File | undefined>((done) => {
    const input = window.document.createElement('input')
    input.type = 'file'
    input.accept = 'application/json,.json'
    input.addEventListener('change', () => done(input.files?.[0]))
    input.click()
  })
  return readDocument((await file?.text()) ?? '')
}

const readDocument = (text: string): LocalDocument => {
  const refuse = (why: string): never => {
    throw new Error(`This file was not opened: ${why}`)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('it is not JSON.')
  }
  const found = value as Partial<LocalDocument>
  if (found.version !== 1) return refuse('it is not a file that this page exported, or a newer page exported it.')
  if (!Array.isArray(found.sheets) || found.sheets.length === 0) return refuse('it has no sheets.')
  if (found.sheets.some((sheet) => !Array.isArray(sheet.cells) || typeof sheet.name !== 'string'))
    return refuse('one of its sheets has no name or no cells.')
  return {
    ...found,
    names: found.names ?? {},
    metadata: found.metadata ?? [],
    properties: found.properties ?? {},
  } as LocalDocument
}
