import type { Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { CONTRACT } from '../../shared/contract/messages.ts'
import type { Env, World } from '../env.ts'
import { nothingAt, Refusal } from '../problems.ts'
import type { Catalogue } from '../programs/catalogue.ts'
import { inRoot } from '../root.ts'
import { deeds } from './deeds.ts'
import { sendFile } from './files.ts'
import { askFills } from './fill-deeds.ts'
import { AskedPage, AskFillPage, FILLS } from './fills.tsx'
import { JoinPage } from './join.tsx'
import { Layout } from './layout.tsx'
import type { Visit } from './members.ts'
import { hereIn, newKey, pageRoutes } from './page-routes.tsx'
import { pathWithin } from './path-within.ts'
import { FieldPage, ProgramPage } from './program.tsx'
import { RebalancePage } from './rebalance-page.tsx'
import { ReviewPage, waitingIn } from './review.tsx'
import { SettingsPage } from './settings.tsx'
import { rowOf, type View } from './view.ts'
import { isColumn } from './words.ts'
import { WorkspacesPage } from './workspaces.tsx'

const files = {
  'tokens.css': 'apps-script/sidebar/style/tokens.css',
  'page.css': 'server/pages/page.css',
  'follow.js': 'server/dist/pages/follow.js',
}

/** The pages of whoever has no sheet open. They ask what the endpoints ask, and need no script. */
export function serveReviewPages(app: Hono<Env>, world: World, catalogue: { current: () => Promise<Catalogue> }) {
  const { get, post } = pageRoutes(app, world)
  const viewFor = async (c: Context<Env>, { ask, person }: Visit): Promise<View> => {
    const asked = { workspace: c.req.param('workspace') ?? '' }
    const { open, find, part } = c.req.query()
    const review = await ask('review', asked)
    const list = await ask('list', asked)
    const looks = { open, find, ...(part !== undefined && { part: Math.trunc(Number(part)) || 1 }) }
    return { me: person, review, list, back: hereIn(c), newKey, ...looks }
  }
  const inList = (path: string, show: (view: View, c: Context<Env>) => JSX.Element) =>
    get(path, async (c, visit) => {
      const view = await viewFor(c, visit)
      const { workspace, version } = view.review
      return (
        <Layout title={workspace.name} {...signedIn(view)} follows={{ workspace: workspace.id, version }}>
          {show(view, c)}
        </Layout>
      )
    })
  app.use('/review/*', compress())
  for (const path of ['/review/*', '/join/*', '/pages/*'])
    app.use(path, async (c, next) => {
      c.set('route', 'page')
      await next()
    })
  for (const [name, path] of Object.entries(files)) app.get(`/pages/${name}`, (c) => sendFile(c, inRoot(path)))

  get('/review', async (_, { ask }) => {
    const { person, workspaces } = await ask('me', {})
    const counted = []
    for (const summary of workspaces) {
      const review = await ask('review', { workspace: summary.id })
      const { zone } = review.workspace.digest
      const fills = await ask('fills', { workspace: summary.id })
      const waits = waitingIn({ me: person.id, review })
      counted.push({ ...summary, ...fills, zone, news: review.news.length, waits })
    }
    return (
      <Layout title="Review" who={person.name}>
        <WorkspacesPage workspaces={counted} me={person.id} newKey={newKey} />
      </Layout>
    )
  })
  get(FILLS, async (_, { ask }) => {
    const { person, workspaces } = await ask('me', {})
    return (
      <Layout title="Ask for a fill" who={person.name}>
        <AskFillPage workspaces={workspaces} newKey={newKey} />
      </Layout>
    )
  })
  post(FILLS, askFills, ({ answer }, fields) => (
    <Layout title="Asked for a fill">
      <AskedPage answer={answer} fields={fields} newKey={newKey} />
    </Layout>
  ))
  inList('/review/:workspace', (view) => <ReviewPage view={view} />)
  // it follows nothing: what is being ticked stands still
  get(
    '/review/:workspace/rebalance',
    async (c, visit, programs) => {
      const view = await viewFor(c, visit)
      return (
        <Layout title="Suggest a rebalance" {...signedIn(view)}>
          <RebalancePage view={view} catalogue={programs} today={today()} />
        </Layout>
      )
    },
    () => catalogue.current(),
  )
  inList('/review/:workspace/settings', (view) => <SettingsPage view={view} />)
  inList('/review/:workspace/programs/:row', (view, c) => <ProgramPage view={view} row={rowAt(view, c)} />)
  inList('/review/:workspace/programs/:row/:field', (view, c) => {
    const field = c.req.param('field') ?? ''
    if (!isColumn(field) && !field.startsWith('@')) throw nothingAt(c)
    return <FieldPage view={view} row={rowAt(view, c)} field={field} column={isColumn(field) ? field : undefined} />
  })
  post('/review/:workspace/:deed', async (fields, visit, c) => {
    const { deed: name = '', workspace = '' } = c.req.param() as Record<string, string>
    const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined
    if (!deed) throw nothingAt(c)
    const done = await deed(fields, visit, workspace)
    if (done.says !== undefined) return done
    const [path = '', element = ''] = pathWithin(fields['back'], workspace).split('#')
    return { to: `${path}#${done.to ?? element}` }
  })

  // what is no page is told on one
  get('/review/*', async (c) => Promise.reject(nothingAt(c)))

  get('/join/:token', async (c, { ask }) => {
    const { person } = await ask('me', {})
    return (
      <Layout title="Invitation" who={person.name}>
        <JoinPage path={c.req.path} name={person.name} newKey={newKey} />
      </Layout>
    )
  })
  post('/join/:token', async (_, { ask }, c) => {
    const { workspace } = await ask('join', { contract: CONTRACT, token: c.req.param('token') ?? '' })
    return { to: `/review/${workspace.id}` }
  })
}

const rowAt = (view: View, c: Context<Env>) => {
  const row = rowOf(view, c.req.param('row'))
  if (!row) throw new Refusal('not-here', `This program is not on the list ${view.review.workspace.name}.`)
  return row
}

const signedIn = ({ me, review }: View): { who?: string } => {
  const who = review.workspace.members.find(({ person }) => person.id === me)?.person.name
  return who === undefined ? {} : { who }
}
const today = (): string => new Date().toISOString().slice(0, 10)
