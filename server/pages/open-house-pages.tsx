import type { Hono } from 'hono'
import { CONTRACT } from '../../shared/contract/messages.ts'
import type { NewSuggestion } from '../../shared/contract/reviews.ts'
import { behind, fromEvent } from '../../shared/events/heard.ts'
import type { ListAnswer, SharedRow } from '../../shared/contract/workspace.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import type { Env, World } from '../env.ts'
import { Refusal } from '../problems.ts'
import { inRoot } from '../root.ts'
import type { Done, Fields } from './deeds.ts'
import { sendFile } from './files.ts'
import { Layout } from './layout.tsx'
import type { Visit } from './members.ts'
import { heardIn } from './open-house-form.ts'
import { ChooseList, ChooseProgram, OpenHousePage, type Sent, SentPage } from './open-house.tsx'
import { newKey, pageRoutes } from './page-routes.tsx'

const files = {
  'open-house.js': 'server/dist/pages/open-house.js',
  'open-house.css': 'server/pages/open-house.css',
}

/** Open-house mode: the owner of a list, on a phone, with the open questions of one program. */
export function serveOpenHouse(app: Hono<Env>, world: World) {
  const { get, post } = pageRoutes(app, world)
  for (const [name, path] of Object.entries(files)) app.get(`/pages/${name}`, (c) => sendFile(c, inRoot(path)))
  app.use('/open-house/*', async (c, next) => {
    c.set('route', 'page')
    await next()
  })

  get('/open-house', async (_, { ask }) => {
    const { person, workspaces } = await ask('me', {})
    const own = workspaces.filter(({ role }) => role === 'owner')
    return (
      <Layout title="Open house" who={person.name}>
        <ChooseList lists={own} />
      </Layout>
    )
  })
  get('/open-house/:workspace', async (c, visit) => {
    const { list, name, who } = await ownList(visit, c.req.param('workspace') ?? '')
    return (
      <Layout title="Open house" {...(who && { who })}>
        <ChooseProgram list={list} name={name} path={c.req.path} find={c.req.query('find') ?? ''} />
      </Layout>
    )
  })
  get('/open-house/:workspace/:row', async (c, visit) => {
    const { list, who, zone } = await ownList(visit, c.req.param('workspace') ?? '')
    const row = rowIn(list, c.req.param('row') ?? '')
    return (
      <Layout title={`Open house: ${row.name}`} {...(who && { who })}>
        <OpenHousePage path={c.req.path} row={row} profile={list.profile ?? {}} today={todayIn(zone)} newKey={newKey} />
      </Layout>
    )
  })
  post(
    '/open-house/:workspace/:row',
    async (fields, visit, c) => {
      const { workspace = '', row = '' } = c.req.param() as Record<string, string>
      return keep(fields, visit, workspace, row)
    },
    ({ sent }) => (
      <Layout title="Open house">
        <SentPage sent={sent} />
      </Layout>
    ),
  )
}

/** All of it in one transaction: suggestions for the cells, one for the notes, and the task. */
async function keep(fields: Fields, visit: Visit, workspace: string, id: string): Promise<Done & { sent: Sent }> {
  const { list } = await ownList(visit, workspace)
  const row = rowIn(list, id)
  const heard = heardIn(fields)
  const { suggestions, task } = fromEvent(id, heard, (field) => standsIn(row, field))
  if (suggestions.length === 0) throw new Refusal('does-not-fit', 'Nothing was answered and nothing was noted.')
  const on = { contract: CONTRACT, workspace }
  const all = await withEarlierNotes(visit, on, id, suggestions)
  await visit.ask('suggest', { ...on, suggestions: all })
  if (task !== undefined) await visit.ask('comment', { ...on, ...task })
  const sent: Sent = {
    name: row.name,
    answers: heard.answers.length,
    notes: suggestions.length - heard.answers.length,
    tasks: task === undefined ? 0 : 1,
    path: `/open-house/${encodeURIComponent(workspace)}`,
  }
  return { sent }
}

/** Of two that wait for one cell only one can be accepted: words for the notes that wait already go before the new ones. */
async function withEarlierNotes(
  { ask, person }: Visit,
  on: { contract: number; workspace: string },
  row: string,
  made: readonly NewSuggestion[],
): Promise<readonly NewSuggestion[]> {
  if (!made.some(isNote)) return made
  const { suggestions } = await ask('review', { workspace: on.workspace })
  const earlier = suggestions.filter(
    (one) => one.state === 'pending' && one.by.person === person && one.anchor.row === row && isNote(one),
  )
  if (earlier.length === 0) return made
  await ask('decide', { ...on, suggestions: earlier.map(({ id }) => id), decision: 'withdraw' })
  const before = earlier.map(({ value }) => String(value)).join(' | ')
  return made.map((one) => (isNote(one) ? { ...one, value: behind(before, String(one.value)) } : one))
}

const isNote = ({ kind, anchor, old }: NewSuggestion): boolean =>
  kind === 'set' && anchor.field === 'notes' && old === undefined

/** @throws Refusal `owners-only` for a member that owns it not */
async function ownList({ ask, person }: Visit, workspace: string) {
  const { workspace: found } = await ask('workspace', { workspace })
  if (found.role !== 'owner') throw new Refusal('owners-only', 'Open-house mode is for the owner of the list.')
  const who = found.members.find((one) => one.person.id === person)?.person.name
  return { list: await ask('list', { workspace }), name: found.name, who, zone: found.digest.zone }
}

const rowIn = ({ rows }: ListAnswer, id: string): SharedRow => {
  const row = rows.find((one) => one.row === id && !one.gone)
  if (!row) throw new Refusal('not-here', 'This program is not on your list.')
  return row
}

/** What a cell says now, as cells are written. */
const standsIn = ({ values }: SharedRow, field: ColumnId): string | number | undefined => {
  const { kind } = columnOf(field)
  const value: unknown = values[field]
  return kind.check(value) ? kind.print(value) : undefined
}

const todayIn = (zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(),
  )
