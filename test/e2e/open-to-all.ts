import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** No part of a page is shut to anybody: axe finds nothing, and nothing scrolls sideways, nor with text at 200 %. */
export const expectOpenToAll = async (page: Page): Promise<void> => expectFrameOpenToAll(page.mainFrame())

/** The same of a page in a page. */
export const expectFrameOpenToAll = async (page: Frame): Promise<void> => {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  for (const size of ['162.5%', '']) {
    const [width, room] = await page.evaluate((text) => {
      document.documentElement.style.fontSize = text
      return [document.documentElement.scrollWidth, window.innerWidth]
    }, size)
    expect(width).toBeLessThanOrEqual(room!)
  }
}
