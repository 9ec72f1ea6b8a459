import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Script } from 'node:vm'

export interface ScriptFile {
  name: string
  type: 'SERVER_JS' | 'HTML' | 'JSON'
  source: string
}

export interface ScriptApi {
  origin: string
  /** What a project holds, by its script id. */
  projects: Map<string, ScriptFile[]>
  /** How often a project was written. */
  writes: number
  close(): void
}

export const ACCESS_TOKEN = 'token-of-the-stand-in'

/** The part of the Apps Script REST API that a push needs, with the refusals that matter. */
export const openScriptApi = async (): Promise<ScriptApi> => {
  const projects = new Map<string, ScriptFile[]>()
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    const refuse = (code: number, status: string, message: string): void =>
      send(code, { error: { code, status, message, errors: [{ message, domain: 'global', reason: status }] } })
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (request.headers.authorization !== `Bearer ${ACCESS_TOKEN}`)
      return refuse(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.')
    const [, scriptId] = /^\/v1\/projects\/([^/]+)\/content$/.exec(request.url?.split('?')[0] ?? '') ?? []
    if (scriptId === undefined) return refuse(404, 'NOT_FOUND', 'Requested entity was not found.')
    if (request.method === 'GET') return send(200, { scriptId, files: projects.get(scriptId) ?? [] })
    const { files } = JSON.parse(Buffer.concat(chunks).toString()) as { files: ScriptFile[] }
    const wrong = faultIn(files)
    if (wrong !== undefined) return refuse(400, 'INVALID_ARGUMENT', wrong)
    api.writes++
    projects.set(scriptId, files)
    return send(200, { scriptId, files })
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const api: ScriptApi = { origin: `http://127.0.0.1:${port}/`, projects, writes: 0, close: () => server.close() }
  return api
}

const faultIn = (files: readonly ScriptFile[]): string | undefined => {
  if (!files.some(({ name, type }) => name === 'appsscript' && type === 'JSON')) return 'The manifest is missing.'
  for (const { name, type, source } of files) {
    if (type !== 'SERVER_JS') continue
    try {
      void new Script(source, { filename: name })
    } catch (error) {
      return `Syntax error: ${String(error)} file: ${name}`
    }
  }
  return undefined
}
