import type { OwnSpreadsheet } from './own-spreadsheet.ts'

/** For somebody who wants to see the walk: each state in two windows and the sidebar at its full length, into PICTURES. */
export const picture = async ({ page, sidebar }: OwnSpreadsheet, name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  const path = (size: string): string => `${folder}/${name}-${size}.png`
  await page.waitForTimeout(400)
  await page.screenshot({ path: path('1400') })
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.waitForTimeout(200)
  await page.screenshot({ path: path('1024') })
  const height = await sidebar.locator('html').evaluate(({ scrollHeight }) => scrollHeight)
  await page.setViewportSize({ width: 1024, height: Math.max(768, Math.min(3_000, height + 120)) })
  await page.waitForTimeout(200)
  await page.locator('#sidebar iframe').screenshot({ path: path('side') })
  await page.setViewportSize({ width: 1400, height: 900 })
}
