import { fetchShim, type ToFetch } from './frame-fetch.ts'

/**
 * What Google puts into every page of an add-on: `google.script.run`, which calls a function of the script and hands
 * its result to a handler, and `google.script.host`. Here the calls go to the page around the frame.
 */
const shim = (): void => {
  type Handlers = {
    success?: (value: unknown, object: unknown) => void
    failure?: (error: Error, object: unknown) => void
    object?: unknown
  }
  const waiting = new Map<number, Handlers>()
  let calls = 0
  const illegal = (value: unknown, path: string): string | undefined => {
    if (value === null || ['undefined', 'string', 'number', 'boolean'].includes(typeof value)) return undefined
    const kind = Object.prototype.toString.call(value)
    if (kind !== '[object Array]' && kind !== '[object Object]') return path
    for (const [key, item] of Object.entries(value as object)) {
      const found = illegal(item, `${path}.${key}`)
      if (found !== undefined) return found
    }
    return undefined
  }
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler')
            return (success: Handlers['success']) => runner({ ...handlers, ...(success ? { success } : {}) })
          if (name === 'withFailureHandler')
            return (failure: Handlers['failure']) => runner({ ...handlers, ...(failure ? { failure } : {}) })
          if (name === 'withUserObject') return (object: unknown) => runner({ ...handlers, object })
          return (...args: unknown[]) => {
            const wrong = illegal(args, 'argument')
            if (wrong !== undefined) throw new TypeError(`Failed due to illegal value in property: ${wrong}`)
            const id = ++calls
            waiting.set(id, handlers)
            parent.postMessage({ script: 'run', id, name: String(name), args }, '*')
          }
        },
      },
    )
  addEventListener(
    'message',
    ({ source, data }: MessageEvent<{ script?: string; id: number; value?: unknown; error?: string }>) => {
      const handlers = source === parent && data.script === 'answer' ? waiting.get(data.id) : undefined
      if (!handlers) return
      waiting.delete(data.id)
      if (data.error === undefined) handlers.success?.(data.value, handlers.object)
      else if (handlers.failure) handlers.failure(new Error(data.error), handlers.object)
      else console.error(data.error)
    },
  )
  const host = {
    close: () => parent.postMessage({ script: 'close' }, '*'),
    setHeight: (height: number) => parent.postMessage({ script: 'size', height }, '*'),
    setWidth: (width: number) => parent.postMessage({ script: 'size', width }, '*'),
    editor: { focus: () => parent.postMessage({ script: 'focus' }, '*') },
    origin: location.origin,
  }
  Object.assign(globalThis, { google: { script: { run: runner({}), host } } })
  addEventListener('keydown', (event) => {
    // after the page's own listeners, which may want to ask first
    if (event.key === 'Escape')
      setTimeout(() => event.defaultPrevented || parent.postMessage({ script: 'escape' }, '*'))
  })
}

/** A dialog's page has the keyboard as soon as it is there: the frame had it before, and lost it to the page's coming. */
const keyboard = (): void => addEventListener('load', () => document.hasFocus() || focus())

/** The page of an add-on as the frame shows it: with `google.script` before anything of its own. */
export const framedPage = (html: string, takesKeyboard: boolean): string => {
  const parts = [shim, fetchShim, ...(takesKeyboard ? [keyboard] : [])]
  const script = `<script>${parts.map((part) => `(${part.toString()})()`).join(';')}</script>`
  return /<head>/i.test(html) ? html.replace(/<head>/i, (head) => head + script) : script + html
}

export type FromFrame =
  | ToFetch
  | { script: 'run'; id: number; name: string; args: unknown[] }
  | { script: 'close' }
  /** Escape was pressed, and the page does nothing with it: a dialog closes. */
  | { script: 'escape' }
  | { script: 'size'; width?: number; height?: number }
  | { script: 'focus' }
