import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { seeded } from '../shared/list/made.ts'
import { type Browser, openBrowser, watch } from './browser.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { pagePicture } from './page-picture.ts'
import { PHONE, reviewWorld } from './review-world.ts'

/** What anybody reads of how good the chances are: before there is anything, and when enough people have told. */
vi.setConfig({ testTimeout: 60_000 })

const world = reviewWorld()
let browser: Browser
let page: Page
let seen: ReturnType<typeof watch>
const DESK = { width: 1280, height: 900 }

beforeAll(async () => {
  browser = await openBrowser(PHONE)
  page = await browser.context.newPage()
  seen = watch(page, world.origin)
}, 60_000)
afterAll(() => browser?.close())

/** So many fictional applicants, each with a season's applications; what comes is what was said, and a little less. */
const give = async (people: number): Promise<void> => {
  const random = seeded(5)
  for (let at = 0; at < people; at++) {
    const owner = await world.person(`Applicant${at}`)
    const takes = { spreadsheet: `sheet ${at}`, name: 'List', zone: 'America/New_York' }
    const { workspace } = await owner.ask('openWorkspace', takes)
    const applications = Array.from({ length: 40 + at }, () => {
      const said = 0.4 * random() ** 2
      return { said, came: random() < 0.8 * said }
    })
    await owner.ask('giveOutcomes', {
      workspace: workspace.id,
      season: at % 2 === 0 ? 2026 : 2027,
      consent: true,
      basis: 'snapshot',
      day: at % 2 === 0 ? '2025-09-24' : '2026-09-23',
      applications,
      match: { said: 0.3 + 0.5 * random(), matched: random() < 0.55 },
    })
  }
}

test('Before anything is told the page says so, and how to tell', async () => {
  await page.goto(`${world.origin}/calibration`)
  await page.getByRole('heading', { level: 1, name: 'How good the chances are' }).waitFor()
  await page.getByRole('heading', { name: 'Nothing is known yet' }).waitFor()
  expect(await page.locator('svg.curve, table').count()).toBe(0)
  await pagePicture(page, 'calibration-none-360')
  await expectOpenToAll(page)
})

describe('When twelve people have told', () => {
  beforeAll(() => give(12))

  test.each([
    ['light', 'on a phone', PHONE],
    ['dark', 'on a phone', PHONE],
    ['light', 'at a desk', DESK],
    ['dark', 'at a desk', DESK],
  ] as const)(
    'in %s, %s, it shows people, dates, the score, the curve and the same as a table',
    async (scheme, _, size) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize(size)
      await page.goto(`${world.origin}/calibration`)
      const interviews = page.locator('#interview')
      const text = (await interviews.textContent()) ?? ''
      expect(text).toMatch(/People10 or more/)
      expect(text).toMatch(/Sep 2025 to Sep 2026/)
      expect(text).toMatch(/Brier score0\.\d{3}/)
      expect(text).toContain('2026, 2027')
      const points = await interviews.locator('.point').count()
      expect(points).toBeGreaterThan(2)
      expect(await interviews.locator('tbody tr').count()).toBe(points)
      const people = await interviews.locator('tbody tr td:last-child').allTextContents()
      for (const many of people) expect(Number(many)).toBeGreaterThanOrEqual(5)
      expect(await page.locator('#match .point').count()).toBeGreaterThan(0)
      await pagePicture(page, `calibration-${scheme}-${size.width}`)
      await expectOpenToAll(page)
    },
  )

  test('it needs no script and nobody to sign in, and says the same as the data', async () => {
    const context = await browser.context.browser()!.newContext({ javaScriptEnabled: false, viewport: PHONE })
    const plain = await context.newPage()
    await plain.goto(`${world.origin}/calibration`)
    const said = await plain.locator('#interview-table tbody td:nth-child(3)').allTextContents()
    const { interviews } = (await (await fetch(`${world.origin}/v1/calibration`)).json()) as {
      interviews: { curve: { n: number }[] }
    }
    expect(said.map(Number)).toEqual(interviews.curve.map(({ n }) => n))
    await context.close()
  })

  test('it asks nobody else, and nothing goes wrong', () => {
    expect(seen).toEqual({ faults: [], strangers: [] })
  })
})
