import type { Event } from '../tabs/events.ts'

export interface ThankYou {
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** What stands in brackets is for the person to say: only they know what stayed with them. */
export const OWN_WORDS = '[one thing that you will remember, and why]'

/** A short thank-you to whoever was met. @param dayWords how a day is written */
export const thankYou = (
  { title, kind, day, met, metEmail, programs }: Event,
  dayWords: (day: string) => string,
): ThankYou => {
  const what = kind === undefined ? (title ?? 'event') : kind === 'Q&A' ? 'Q&A session' : kind
  const when = day === undefined ? '' : ` on ${dayWords(day)}`
  const [program] = programsIn(programs)
  const of = program === undefined ? '' : ` of ${program.replace(/, [^,]+$/, '')}`
  return {
    to: metEmail ?? '',
    subject: `Thank you for the ${what}${when}`,
    body: [
      `Dear ${met ?? 'program coordinator'},`,
      '',
      `Thank you for your time at the ${what}${of}${when}. ${OWN_WORDS}`,
      '',
      'I hope to apply to your program, and I am glad to have heard about it from you.',
      '',
      'With kind regards,',
      '[your name]',
    ].join('\n'),
  }
}

/** An address that opens a draft in the person's own mail; lines end as RFC 6068 wants it. */
export const mailTo = ({ to, subject, body }: ThankYou): string =>
  `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`

/** The programs of an event: names with a semicolon between two. */
export const programsIn = (programs: string | undefined): string[] =>
  (programs ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
