import type { Hono } from 'hono'
import Papa from 'papaparse'
import type { Activity } from '../../shared/contract/reviews.ts'
import { asking, inWorkspace } from '../auth/asking.ts'
import { secretOf } from '../auth/secret.ts'
import { personIn, sessionOf } from '../auth/session.ts'
import type { Env, World } from '../env.ts'
import { readActivity } from './activity.ts'
import { headerOf } from './anchors.ts'

/** The activity of a workspace as a file, as far as the caller may read it. */
export function serveActivityFile(app: Hono<Env>, { db: { pool } }: World) {
  const secret = secretOf(pool)
  app.get('/workspaces/:workspace/activity.csv', async (c) => {
    c.set('route', 'activity.csv')
    const key = await secret()
    const person = await personIn(key, sessionOf(c))
    const all = await asking({ pool, secret: key, person }, async (asked) =>
      readActivity(await inWorkspace(asked, c.req.param('workspace'), false, false)),
    )
    return c.body(csvOf(all), 200, {
      ...c.get('headers'),
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="activity.csv"',
    })
  })
}

const heads = ['When (UTC)', 'Who', 'Role', 'What', 'Program', 'Specialty', 'Field', 'Old', 'New', 'Text'] as const

/** After RFC 4180, the newest first; with the mark that spreadsheet programs know UTF-8 by. */
export const csvOf = (all: readonly Activity[]): string =>
  `\ufeff${Papa.unparse([[...heads], ...all.map((one) => lineOf(one).map(safe))], { newline: '\r\n' })}\r\n`

const lineOf = ({ at, by, kind, anchor = {}, old, new: now, text }: Activity) => [
  at.slice(0, 19).replace('T', ' '),
  by?.name ?? 'changed in the sheet',
  by === undefined ? '' : by.left ? `${by.role}, left` : by.role,
  kind,
  anchor.name ?? anchor.program ?? '',
  anchor.specialty ?? '',
  anchor.field === undefined ? '' : headerOf(anchor.field),
  old ?? '',
  now ?? '',
  text ?? '',
]

/** Text that a spreadsheet would take for a formula gets an apostrophe before it, as one would type it. */
const safe = (cell: string | number | boolean): string | number | boolean =>
  typeof cell === 'string' && /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell
