import type { Page } from 'playwright-core'

/** For somebody who wants to see a page of the server: the whole of it, into PICTURES. */
export const pagePicture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
