import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { sampleProfile, samplePrograms } from '../../prisma/sample.ts'
import { createApp } from '../../server/app.ts'
import type { World } from '../../server/env.ts'
import type { SharedRow } from '../../shared/contract/workspace.ts'
import { plainJudge, resultOf } from '../../shared/rules/index.ts'
import type { PlainRow } from '../../shared/tracker/columns.ts'
import { sharedColumns, type ShareGroup } from '../../shared/tracker/sharing.ts'
import { ownDatabase } from '../setup/database.ts'
import { appWithPeople, type SignedIn } from '../setup/people.ts'

/** A server with its socket and a database of its own, and the applicant of the sample with a list that is shared. */
export function reviewWorld() {
  const own = ownDatabase()
  const people = appWithPeople(() => own.db)
  let server: Server | undefined
  let origin = ''

  beforeAll(async () => {
    const world: World = {
      db: own.db,
      log: pino({ level: 'silent' }),
      requestsPerMinute: 10_000,
      behindProxy: false,
      verify: people.issuer.verify,
      development: people.issuer,
    }
    server = serve({ fetch: createApp(world).fetch, port: 0, hostname: '127.0.0.1' }) as Server
    await new Promise((listening) => server?.once('listening', listening))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server?.closeAllConnections()
    server?.close()
  })

  /** a new applicant's list, sent as the sidebar sends it */
  const openList = async (name: string, shares: readonly ShareGroup[] = ['programs', 'scores'], count = 12) => {
    const owner = await people.person(name)
    const takes = { spreadsheet: `sheet-of-${name}`, name: 'Residency tracker (sample)', zone: 'America/New_York' }
    const { workspace } = await owner.ask('openWorkspace', takes)
    await owner.ask('share', { workspace: workspace.id, shares })
    await send(owner, workspace.id, rowsFor(shares, count))
    return { owner, workspace: workspace.id }
  }
  const send = (owner: SignedIn, workspace: string, rows: readonly SharedRow[]) =>
    owner.ask('sync', { workspace, rows })

  return {
    person: people.person,
    openList,
    send,
    get origin() {
      return origin
    },
    /** a browser comes by an invitation, signs in as one of the sample people, and joins */
    join: async (page: Page, { owner, workspace }: List, as: 'Mentor' | 'Advisor') => {
      const { token } = await owner.ask('invite', { workspace, role: as === 'Mentor' ? 'mentor' : 'advisor' })
      await page.goto(`${origin}/join/${token}`)
      if (await page.getByRole('button', { name: as }).isVisible()) await page.getByRole('button', { name: as }).click()
      await page.getByRole('button', { name: 'Join' }).click()
      await page.waitForURL(/\/review\/w_/)
    },
  }
}

export interface List {
  readonly owner: SignedIn
  readonly workspace: string
}

/** Programs of the sample as a sheet shares them, scored as a sheet scores them. */
export const rowsFor = (shares: readonly ShareGroup[], count: number): SharedRow[] => {
  const { me, judge } = plainJudge(sampleProfile)
  const may = new Set<string>(sharedColumns(shares))
  return samplePrograms.slice(0, count).map(({ row }, at) => {
    const { program: name = '', specialty, city, state } = row
    const { fit, low, high, tier, verdict, why, shown } = resultOf(judge(row), me)
    const own: PlainRow = { status: 'considering', ...(at === 0 && { notes: 'A private note.' }) }
    const values = Object.fromEntries(Object.entries({ ...row, ...own }).filter(([field]) => may.has(field)))
    return {
      row: `row ${at + 1}`,
      name,
      ...(specialty !== undefined && { specialty }),
      ...(city !== undefined && { city }),
      ...(state !== undefined && { state }),
      values,
      ...(shares.includes('scores') && { result: { fit, low, high, tier, verdict, why, shown } }),
    }
  })
}

/** A context as a phone has it. */
export const PHONE = { width: 360, height: 740 }

export const onPhone = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  await page.setViewportSize(PHONE)
  return page
}
