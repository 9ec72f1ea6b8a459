import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

/** Where test/run.mjs found a Chromium. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Browser {
  context: BrowserContext
  close(): Promise<void>
}

/** A Chromium with a profile of its own, which goes when it closes. */
export const openBrowser = async (viewport = { width: 1400, height: 900 }): Promise<Browser> => {
  const profile = mkdtempSync(join(tmpdir(), 'imgfit-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport,
    args: FLAGS,
  })
  return {
    context,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** What goes wrong in a page, and which other hosts it asked. */
export const watch = (page: Page, origin: string): { faults: string[]; strangers: string[] } => {
  const seen = { faults: [] as string[], strangers: [] as string[] }
  page.on('pageerror', (error) => void seen.faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') seen.faults.push(message.text())
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(origin)) seen.strangers.push(url)
  })
  return seen
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

/** The page and an add-on as the server gives them, without the server: files of folders, and answers of a test's own. */
export const serveFolders = async (
  folders: { page: string; addOn: string },
  answers: Record<string, (body: string) => string> = {},
): Promise<{ origin: string; close(): void }> => {
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://local').pathname)
    const answer = answers[path]
    const file = path.startsWith('/addon/')
      ? join(folders.addOn, path.slice(7))
      : join(folders.page, path === '/' ? 'index.html' : path)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      try {
        const body = answer ? answer(Buffer.concat(chunks).toString()) : readFileSync(file)
        response.setHeader('content-type', TYPES[extname(path)] ?? 'text/html')
        response.end(body)
      } catch {
        response.statusCode = 404
        response.end('not found')
      }
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
