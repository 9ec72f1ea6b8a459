import type { WorkspaceSummary } from '../../../shared/contract/workspace.ts'
import { mark, marks, readMark } from '../../../shared/tracker/versions.ts'
import { fileMarks } from '../book.ts'
import type { Script } from '../script.ts'
import type { Book } from '../seam.ts'
import type { Member } from './client.ts'

/** The file says which workspace it belongs to, so that whoever is invited finds it from the sheet. */
const WORKSPACE = `${marks.file.split('.')[0] ?? ''}.workspace`

/** The workspace of this file; none where nobody has shared it, and none in a copy. */
export const workspaceIn = (book: Pick<Book, 'marks' | 'file'>): string | undefined => {
  if (fileMarks(book).copied) return undefined
  const found = book.marks.find(({ key, sheetId }) => key === WORKSPACE && sheetId === undefined)
  return readMark(found?.value)?.value
}

/** Makes the workspace of this file, owned by whoever is signed in, and says so in the file. */
export const openWorkspace = async (
  script: Pick<Script, 'change'>,
  member: Member,
  { file, zone }: Pick<Book, 'file' | 'zone'>,
): Promise<WorkspaceSummary> => {
  const { workspace } = await member.ask('openWorkspace', { spreadsheet: file.id, name: file.name, zone })
  await script.change({
    steps: [
      ['mark', { key: WORKSPACE, value: mark(workspace.id) }],
      ['mark', { key: marks.file, value: mark(file.id) }],
    ],
  })
  return workspace
}

/** The file no longer belongs to a workspace. */
export const forgetWorkspace = async (script: Pick<Script, 'change'>): Promise<void> => {
  await script.change({ steps: [['mark', { key: WORKSPACE, value: '' }]] })
}
