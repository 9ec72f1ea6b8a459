import type { Context } from 'hono'
import type { Child, FC } from 'hono/jsx'
import type { Env } from '../env.ts'

/** Pages run one script of their own and nothing that stands in the page; their forms lead nowhere else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

type Layout = {
  title: string
  /** the name of whoever is signed in */
  who?: string
  /** what the page's script asks for news of, and what it has */
  follows?: { workspace: string; version: string }
  children?: Child
}

/** What every page of ours has around it. Programs’ names and people’s words come in as children: text, never markup. */
export const Layout: FC<Layout> = ({ title, who, follows, children }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · IMGFIT`}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/pages/tokens.css" />
      <link rel="stylesheet" href="/pages/page.css" />
      {follows === undefined ? null : <script type="module" src="/pages/follow.js" />}
    </head>
    <body data-workspace={follows?.workspace} data-version={follows?.version}>
      <a class="skip" href="#main">
        To the content
      </a>
      <header class="top">
        <a class="brand" href="/review">
          IMGFIT
        </a>
        {who === undefined ? null : (
          <a class="who" href="/sign-in">
            <span class="sr">Signed in as </span>
            {who}
          </a>
        )}
      </header>
      <main id="main">{children}</main>
    </body>
  </html>
)

/** Answers with a page: never kept, and named to no other site. A form's request must say that it comes from here. */
export const answerPage = (
  c: Context<Env>,
  page: { toString(): string | Promise<string> },
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response =>
  c.body(`<!doctype html>${String(page)}`, status as 200, {
    ...c.get('headers'),
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    // with none at all a browser hides from us too where a form comes from
    'referrer-policy': 'same-origin',
    ...headers,
  })
