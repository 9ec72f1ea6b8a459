import type { Context } from 'hono'
import type { Env } from './env.ts'

/** The caller's address, as the socket or the proxy in front has it. */
export function addressOf(c: Context<Env>, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || (c.env.incoming?.socket.remoteAddress ?? 'unknown')
}

/**
 * Does the request come from a program on this machine? A proxy on this machine speaks for others and says so in a
 * header, and a page of another site that somebody has open here sends its own origin.
 */
export function fromThisMachine(c: Context<Env>): boolean {
  const address = c.env.incoming?.socket.remoteAddress ?? ''
  if (!/^(127\.|::1$|::ffff:127\.)/.test(address)) return false
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => c.req.header(name) !== undefined)
  return !passedOn && sameOrigin(c)
}

function sameOrigin(c: Context<Env>): boolean {
  const origin = c.req.header('origin')
  return origin === undefined || origin === new URL(c.req.url).origin
}

/**
 * Was this sent by a page of ours? A browser says so itself; one that does not names the page's origin. Behind a proxy
 * that speaks https our own scheme is not the one that the browser saw, so the host decides.
 */
export function fromOwnPage(c: Context<Env>): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin') ?? ''
  return URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host
}

/** Did the browser ask over https, here or at the proxy in front? */
export function isHttps(c: Context<Env>, behindProxy: boolean): boolean {
  const forwarded = behindProxy ? c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim() : undefined
  return (forwarded ?? new URL(c.req.url).protocol.replace(':', '')) === 'https'
}
