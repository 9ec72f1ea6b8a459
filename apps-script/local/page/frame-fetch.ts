/**
 * A page of an add-on asks the server by itself. Google's frame has an origin that the server lets in; the frame here
 * has none, as it may touch nothing of this page, so its requests are passed on: to this server alone, and without
 * whoever is signed in to its pages.
 */

/** In the frame: stands alone, as it is put there as text. */
export const fetchShim = (): void => {
  const waiting = new Map<number, [give: (answer: Response) => void, fail: (error: Error) => void]>()
  let calls = 0
  addEventListener('message', ({ source, data }: MessageEvent<Fetched>) => {
    const asked = source === parent && data.script === 'fetched' ? waiting.get(data.id) : undefined
    if (asked === undefined) return
    waiting.delete(data.id)
    if (data.status === undefined) asked[1](new TypeError('Failed to fetch'))
    else asked[0](new Response(data.text, { status: data.status, headers: data.headers ?? {} }))
  })
  globalThis.fetch = async (url, { method = 'GET', headers, body } = {}) =>
    new Promise((give, fail) => {
      const id = ++calls
      waiting.set(id, [give, fail])
      const given = Object.fromEntries(new Headers(headers))
      parent.postMessage({ script: 'fetch', id, url: url as string, method, headers: given, body }, '*')
    })
}

export interface ToFetch {
  readonly script: 'fetch'
  readonly id: number
  readonly url: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: string
}
interface Fetched {
  readonly script: 'fetched'
  readonly id: number
  /** Absent where no answer came. */
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly text?: string | null
}

/** In the page around it. */
export const passOn = async (frame: Window, { id, url, method, headers, body }: ToFetch): Promise<void> => {
  const tell = (answer: Omit<Fetched, 'script' | 'id'>): void =>
    frame.postMessage({ script: 'fetched', id, ...answer }, '*')
  if (new URL(url, location.href).origin !== location.origin) return tell({})
  try {
    const answer = await fetch(url, { method, headers, credentials: 'omit', ...(body === undefined ? {} : { body }) })
    const text = await answer.text()
    tell({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      text: [204, 304].includes(answer.status) ? null : text,
    })
  } catch {
    tell({})
  }
}
