import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// the limit of the score bench: parse the body, answer as many bytes as the product does
const [port, bytes] = process.argv.slice(2).map(Number)
const reply = 'x'.repeat(bytes ?? 0)
const app = new Hono()
app.post('/', async (c) => {
  await c.req.json()
  return c.body(reply, 200, { 'content-type': 'application/json' })
})
serve({ fetch: app.fetch, port: port ?? 0, hostname: '127.0.0.1' }, () => process.stdout.write('up\n'))
