import type { Activity, Anchor } from '../../shared/contract/reviews.ts'
import { toldOf } from '../../shared/review/told.ts'
import { count, fieldWords, timeWords } from '../pages/words.ts'
import type { Chapter } from './digest.ts'
import type { Mail } from './mailer.ts'

/** A mail tells so much of each list; the rest is on the page. */
const MOST_LINES = 12

/** The words of a digest: list by list, newest first, and what waits for the reader. @param site the server's address */
export function mailOf(
  chapters: readonly Chapter[],
  site: string,
  period: string,
): Pick<Mail, 'subject' | 'text' | 'mute'> {
  const changes = chapters.reduce((sum, { news }) => sum + news.length, 0)
  const due = chapters.reduce((sum, { thanks }) => sum + thanks.length, 0)
  const told = [
    ...(changes === 0 && due > 0 ? [] : [count(changes, 'change')]),
    ...(due === 0 ? [] : [`${count(due, 'thank-you', 'thank-yous')} due`]),
  ].join(', ')
  const lists = chapters.map(({ review }) => review.workspace.name)
  const [first] = chapters
  return {
    subject: `IMGFIT: ${told} in ${lists.length === 1 ? lists[0] : count(lists.length, 'list')}`,
    text: [...chapters.map((chapter) => chapterOf(chapter, site)), footOf(chapters, site, period)].join('\n\n'),
    mute: muteAt(site, first?.mute ?? ''),
  }
}

const chapterOf = ({ review, news, thanks }: Chapter, site: string): string => {
  const { workspace, questions, suggestions } = review
  const heading = `${workspace.name} (${workspace.role === 'owner' ? 'your list' : workspace.owner})`
  const waiting = [
    count(questions.filter(({ state, gone }) => state === 'open' && gone === undefined).length, 'open question'),
    ...(workspace.role === 'owner'
      ? [`${count(suggestions.filter(({ state }) => state === 'pending').length, 'suggestion')} for you to decide`]
      : []),
  ].filter((words) => !words.startsWith('0 '))
  const left = news.length - MOST_LINES
  return [
    heading,
    '='.repeat(heading.length),
    ...thanks.map((one) => `! ${one}`),
    `${count(news.length, 'change')} since your last visit${waiting.length === 0 ? '' : `, ${waiting.join(', ')}`}.`,
    '',
    ...news.slice(0, MOST_LINES).map((one) => `- ${lineOf(one, workspace.digest.zone)}`),
    ...(left > 0 ? [`- and ${count(left, 'older change')}`] : []),
    '',
    `Review: ${site}/review/${workspace.id}`,
  ].join('\n')
}

/** @example 3 Sep 2026, 10:15: Mentor suggested a change of Visa types, St. Example, from J-1 to none. */
const lineOf = (activity: Activity, zone: string): string => {
  const { who, did, about, to, quote } = toldOf(activity)
  const said = [
    who === undefined ? `${did} in the sheet:` : `${who} ${did}`,
    about ? anchorWords(activity.anchor) : '',
    to ?? '',
  ].filter(Boolean)
  const words = quote === undefined ? '' : ` “${quote.length > 200 ? `${quote.slice(0, 200)}…` : quote}”`
  return `${timeWords(activity.at, zone)}: ${said.join(' ')}.${words}`
}

const anchorWords = ({ name, field }: Anchor = {}): string => {
  if (name === undefined) return 'the list'
  return field === undefined ? name : `${fieldWords(field)}, ${name}`
}

const footOf = (chapters: readonly Chapter[], site: string, period: string): string =>
  [
    '--',
    `You get this because you are a member of ${chapters.length === 1 ? 'this list' : 'these lists'} and asked for a digest every ${period.includes('W') ? 'week' : 'day'}.`,
    ...chapters.map(({ review, mute }) => `No more mails about ${review.workspace.name}: ${muteAt(site, mute)}`),
  ].join('\n')

export const muteAt = (site: string, secret: string): string => `${site}/mute/${secret}`
