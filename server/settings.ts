import * as z from 'zod/mini'
import { inRoot } from './root.ts'

const whole = (least: number, most: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d+$/)),
    z.pipe(z.transform(Number), z.int().check(z.minimum(least), z.maximum(most))),
  )
const yes = z.pipe(
  z.enum(['true', 'false', '1', '0']),
  z.transform((word) => word === 'true' || word === '1'),
)

/** What the environment may set, with what each means to the person who sets it. */
const Environment = z.object({
  PORT: z._default(whole(0, 65_535), 8787),
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), inRoot('.data')),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^(postgres(ql)?:\/\/|embedded:)/))),
  LOG_LEVEL: z.optional(z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])),
  REQUESTS_PER_MINUTE: z._default(whole(1, 1_000_000), 600),
  SHEET_REQUESTS_PER_MINUTE: z._default(whole(1, 1_000_000), 1200),
  BEHIND_PROXY: z._default(yes, false),
  SITE: z.optional(z.url({ protocol: /^https?$/ })),
  SMTP_URL: z.optional(z.string().check(z.regex(/^smtps?:\/\/\S+$/))),
  MAIL_FROM: z._default(z.email(), 'imgfit@localhost.localdomain'),
  GOOGLE_CLIENT_IDS: z._default(z.string().check(z.regex(/^\s*[\w.-]+(\s*,\s*[\w.-]+)*\s*$/)), ''),
})

const expected: Readonly<Record<string, string>> = {
  PORT: 'a port number, or 0 for any free one',
  HOST: 'an address to listen on',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'postgresql://… for a cluster, or embedded:FOLDER',
  LOG_LEVEL: 'silent, fatal, error, warn, info, debug or trace',
  REQUESTS_PER_MINUTE: 'how many requests one address may make a minute',
  SHEET_REQUESTS_PER_MINUTE: 'how many requests one connected sheet may make a minute',
  SITE: 'the address that people reach this server by, such as https://imgfit.example',
  SMTP_URL: 'smtp://… or smtps://… to send mail through; without it mails are filed in DATA_DIR/mail',
  MAIL_FROM: 'the address that mails come from',
  BEHIND_PROXY: 'true when a proxy in front writes X-Forwarded-For',
  GOOGLE_CLIENT_IDS: 'ids of OAuth clients of Google, with commas between; the first is the sign-in page’s',
}

export type Settings = ReturnType<typeof readSettings>

/** Reads the environment once; a value that cannot be used is named, with what is expected. */
export function readSettings(environment: NodeJS.ProcessEnv) {
  // an empty variable is one that somebody left blank
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(set)
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))]
    throw new Error(names.map((name) => `${name} is "${set[name]}"; it takes ${expected[name]}`).join('\n'))
  }
  const { DATABASE_URL, DATA_DIR, GOOGLE_CLIENT_IDS, SITE, ...rest } = result.data
  return {
    ...rest,
    site: (SITE ?? `http://localhost:${rest.PORT}`).replace(/\/$/, ''),
    mailFolder: `${DATA_DIR}/mail`,
    databaseUrl: DATABASE_URL ?? `embedded:${DATA_DIR}/postgres`,
    googleClientIds: GOOGLE_CLIENT_IDS.split(',').flatMap((id) => id.trim() || []),
  }
}
