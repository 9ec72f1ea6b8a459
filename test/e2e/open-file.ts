import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { LocalDocument } from '../../apps-script/local/document.ts'

/** Opens a file in the local spreadsheet as a person does, by the File menu. @param path where the file is put first */
export const openFile = async (page: Page, document: LocalDocument, path: string): Promise<void> => {
  writeFileSync(path, JSON.stringify(document))
  const chooser = page.waitForEvent('filechooser')
  await page.click('#file-menu')
  await page.getByRole('menuitem', { name: 'Open an exported file' }).click()
  await Promise.all([page.waitForEvent('load'), (await chooser).setFiles(path)])
  await page.waitForFunction(() => window.imgfit !== undefined)
}
