import type { Context } from 'hono'
import type { Env } from './env.ts'
import { Refusal } from './problems.ts'

/** Reads a request's body that is marked as JSON, of at most so many bytes. */
export async function readJson(c: Context<Env>, mostBytes: number): Promise<string> {
  const type = c.req.header('content-type')
  if (type === undefined || !/^application\/json\s*(;\s*charset="?utf-8"?)?$/i.test(type.trim()))
    throw new Refusal(
      'wrong-content-type',
      type ? `The body is marked as ${type.slice(0, 60)}.` : 'The body is not marked.',
    )
  return readText(c, mostBytes)
}

/** The one object of such a body. */
export function parseJson(text: string): Record<string, unknown> {
  const json = parse(text)
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Refusal('does-not-fit', 'The body is not a JSON object.')
  return json as Record<string, unknown>
}

/** Reads what a form of a page sent: a few short fields. */
export async function readForm(c: Context<Env>, mostBytes: number): Promise<Partial<Record<string, string>>> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type))
    throw new Refusal('wrong-content-type', 'The body is not marked as that of a form.')
  return Object.fromEntries(new URLSearchParams(await readText(c, mostBytes)))
}

async function readText(c: Context<Env>, mostBytes: number): Promise<string> {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) throw tooLarge(mostBytes)
  // only a body that was sent in pieces has no length, and only that one is worth the slow way of counting
  const reading = c.req.header('transfer-encoding') === undefined ? c.req.text() : collect(c.req.raw.body, mostBytes)
  const text = await reading.catch((error: unknown) => {
    if (error instanceof Refusal) throw error
    // whoever sent it has gone: nothing of ours has failed
    throw new Refusal('broken-json', 'The body breaks off before its end.')
  })
  if (text.length > mostBytes) throw tooLarge(mostBytes)
  return text
}

async function collect(body: ReadableStream<Uint8Array> | null, mostBytes: number): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of body ?? []) {
    bytes += piece.length
    if (bytes > mostBytes) throw tooLarge(mostBytes)
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (text.trim() === '') throw new Refusal('broken-json', 'The body is empty.')
    const { message } = error as Error
    const at = /position (\d+)/.exec(message)?.[1]
    const token = /^Unexpected token '(\S)'/u.exec(message)?.[1]
    throw new Refusal(
      'broken-json',
      at
        ? `It stops being JSON at character ${Number(at) + 1}.`
        : token
          ? `It stops being JSON at a "${token}" that is in no text.`
          : 'It breaks off or is not JSON at all.',
    )
  }
}

const tooLarge = (mostBytes: number) =>
  new Refusal('too-large', `A body here may have ${mostBytes / 1_000_000} MB.`, { headers: { connection: 'close' } })
