import type { Context, Hono } from 'hono'
import type { Child, FC } from 'hono/jsx'
import type { Pool } from 'pg'
import type { Env } from '../env.ts'
import { answerPage, Layout } from './layout.tsx'

/**
 * The link at the foot of a digest. Looking at it changes nothing, as mail programs look at links by themselves; the
 * button does, and so does the mail program's own, which posts here. The secret in it can do nothing else.
 */
export function serveMute(app: Hono<Env>, pool: Pool) {
  app.get('/mute/:secret{[\\w-]+}', async (c) => {
    const found = await listBy(pool, c.req.param('secret'))
    return answer(c, found === undefined ? <Unknown /> : <Ask name={found} />, found === undefined ? 404 : 200)
  })
  app.post('/mute/:secret{[\\w-]+}', async (c) => {
    const found = await listBy(pool, c.req.param('secret'))
    if (found === undefined) return answer(c, <Unknown />, 404)
    await pool.query("UPDATE members SET every = 'never' WHERE mute = $1", [c.req.param('secret')])
    return answer(c, <Done name={found} />, 200)
  })
}

async function listBy(pool: Pool, secret: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT w.name FROM members m JOIN workspaces w ON w.id = m.workspace_id WHERE m.mute = $1 AND m."left" IS NULL',
    [secret],
  )
  return rows[0]?.name
}

const answer = (c: Context<Env>, content: { toString(): string }, status: number) =>
  answerPage(c, <Layout title="Mails">{content as Child}</Layout>, { status })

const Ask: FC<{ name: string }> = ({ name }) => (
  <>
    <h1>No more mails about {name}?</h1>
    <p>You stay a member of the list, and can switch its mails on again on its page.</p>
    <form method="post">
      <button class="primary" type="submit">
        Stop the mails
      </button>
    </form>
  </>
)

const Done: FC<{ name: string }> = ({ name }) => (
  <>
    <h1>The mails have stopped</h1>
    <p>You get no more mails about {name}.</p>
    <p>
      <a class="button" href="/review">
        To your lists
      </a>
    </p>
  </>
)

const Unknown: FC = () => (
  <>
    <h1>This link does not work any more</h1>
    <p>You are no longer a member of the list that it was for, so that no more mails come.</p>
  </>
)
