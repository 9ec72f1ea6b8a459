import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import type { Hono } from 'hono'
import type { Env } from '../env.ts'
import { openapi } from '../openapi.ts'
import { inRoot } from '../root.ts'
import { sendFile } from './files.ts'

/** The spreadsheet runs the built add-on as Google would: from its text, in workers and in a frame. */
const spreadsheetPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self' blob: data:",
  "frame-ancestors 'self'",
].join('; ')

const referencePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'"

const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const swaggerFiles = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']
const addonFiles = ['Code.js', 'sidebar.html', 'appsscript.json']

/** The reference page, the built add-on, and the local spreadsheet at `/`. */
export function servePages(app: Hono<Env>) {
  const document = JSON.stringify(openapi())
  app.use('*', async (c, next) => {
    c.set('route', 'page')
    await next()
  })
  app.get('/openapi.json', (c) =>
    c.body(document, 200, { ...c.get('headers'), 'content-type': 'application/json', 'cache-control': 'no-cache' }),
  )
  app.get('/docs', (c) =>
    c.body(referencePage, 200, {
      ...c.get('headers'),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': referencePolicy,
    }),
  )
  app.get('/docs/start.js', (c) =>
    c.body(referenceStart, 200, { ...c.get('headers'), 'content-type': 'text/javascript; charset=utf-8' }),
  )
  for (const name of swaggerFiles) app.get(`/docs/${name}`, (c) => sendFile(c, join(swagger, name)))
  for (const name of addonFiles)
    app.get(`/addon/${name}`, (c) =>
      sendFile(c, inRoot(`apps-script/dist/${name}`), { 'content-security-policy': spreadsheetPolicy }),
    )
  app.get('/*', (c) => {
    const path = c.req.path === '/' ? '/index.html' : c.req.path
    // normalised from the root, so that no dots lead out of the folder; built files have plain names, so nothing is decoded
    return sendFile(c, join(inRoot('apps-script/local/dist'), normalize(path)), {
      'content-security-policy': spreadsheetPolicy,
    })
  })
}

const referencePage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>IMGFIT: reference</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<main id="reference"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</html>
`
const referenceStart =
  "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', deepLinking: true, tryItOutEnabled: true })\n"
