import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { problemKinds } from '../../shared/contract/problems.ts'
import { fromOwnPage } from '../address.ts'
import { readForm } from '../body.ts'
import { refusalOfCharacters } from '../characters.ts'
import type { Env, World } from '../env.ts'
import { Refusal } from '../problems.ts'
import type { Done, Fields } from './deeds.ts'
import { answerPage, Layout } from './layout.tsx'
import { LeftPage } from './left.tsx'
import { type Visit, visitsIn } from './members.ts'
import { pathWithin } from './path-within.ts'
import { refusalOf, RefusedPage } from './refused.tsx'

type Shows<P> = (c: Context<Env>, visit: Visit, prepared: P) => Promise<JSX.Element>
type Changes<T extends Done> = (fields: Fields, visit: Visit, c: Context<Env>) => Promise<T>

const MOST_BYTES = 100_000
export const newKey = (): string => randomUUID()

/** Mounts pages that read and forms that change; what goes wrong is a page too. */
export function pageRoutes(app: Hono<Env>, world: World) {
  const visit = visitsIn(world)

  /** A page that reads; whoever is not signed in signs in first. What it prepares is not in the page's transaction. */
  const get = <P = undefined,>(
    path: string,
    show: Shows<P>,
    prepare: () => Promise<P> = async () => undefined as P,
  ) => {
    app.get(path, async (c) => {
      try {
        const prepared = await prepare()
        return answerPage(c, await visit(c, (visited) => show(c, visited, prepared)))
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal.code === 'not-signed-in') return seeOther(c, `/sign-in?next=${encodeURIComponent(hereIn(c))}`)
        return refuse(c, refusal, {})
      }
    })
  }

  /** A form: written once however often it is sent, then back to the page it stood on, or to a page of what came of it. */
  const post = <T extends Done>(path: string, change: Changes<T>, page?: (done: T, fields: Fields) => JSX.Element) => {
    app.post(path, async (c) => {
      let fields: Fields = {}
      try {
        if (!fromOwnPage(c)) throw new Refusal('not-allowed', 'This form was sent from another site.')
        fields = await fieldsOf(c)
        const { key = newKey(), back: _, ...sent } = fields
        const asked = { key, request: [c.req.path, sent] }
        const done = await visit(c, (visited) => change(fields, visited, c), asked)
        if (page) return answerPage(c, page(done, fields))
        const { to = '/review', says } = done
        return says === undefined ? seeOther(c, to) : answerPage(c, left(says))
      } catch (error) {
        return refuse(c, refusalOf(refusalOfCharacters(error, fields) ?? error), fields)
      }
    })
  }

  function refuse(c: Context<Env>, refusal: Refusal, fields: Fields): Response {
    const { status, title } = problemKinds[refusal.code]
    const requestId = c.get('requestId')
    if (status >= 500)
      world.log.error({ err: refusal.cause ?? refusal, requestId, code: refusal.code }, refusal.message)
    const back = fields['back'] && pathWithin(fields['back'], c.req.param('workspace') ?? '')
    return answerPage(
      c,
      <Layout title={title}>
        <RefusedPage refusal={refusal} fields={fields} requestId={requestId} {...(back && { back })} />
      </Layout>,
      { status },
    )
  }

  return { get, post }
}

export const hereIn = (c: Context<Env>): string => {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

const left = (says: string) => (
  <Layout title="You have left">
    <LeftPage says={says} />
  </Layout>
)

const seeOther = (c: Context<Env>, location: string): Response =>
  c.body(null, 303, { ...c.get('headers'), location, 'referrer-policy': 'same-origin' })

/** lines end as they do everywhere else but in forms */
async function fieldsOf(c: Context<Env>): Promise<Fields> {
  const form = Object.entries(await readForm(c, MOST_BYTES))
  return Object.fromEntries(form.map(([name, value = '']) => [name, value.replaceAll('\r\n', '\n').trim()]))
}
