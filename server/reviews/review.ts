import type { Exchanges } from '../../shared/contract/messages.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { openFills } from '../fills/read.ts'
import { describe } from '../people/workspace.ts'
import { readNews } from './activity.ts'
import { authorsOf } from './authors.ts'
import { versionOf } from './news.ts'
import { readQuestions } from './questions.ts'
import { readSignOffs } from './sign-offs.ts'
import { readSuggestions } from './suggestions.ts'
import { readThreads } from './threads.ts'
import { MARK } from './visit.ts'

/** All that is said about the list, as it stood at one moment: a request that reads sees nothing half done. */
export async function review(_: unknown, asking: InWorkspace): Promise<Exchanges['review']['gives']> {
  const { client, workspace, person } = asking
  const [authors, { rows }] = await Promise.all([
    authorsOf(asking),
    client.query<{ tx: string; at: Date | null; mark: string }>({
      name: 'seen',
      text: `SELECT seen_tx AS tx, seen_at AS at, ${MARK} AS mark FROM members WHERE workspace_id = $1 AND person_id = $2`,
      values: [workspace, person],
    }),
  ])
  const [seen] = rows
  const [version, described, threads, suggestions, questions, signOffs, news, fills] = await Promise.all([
    versionOf(asking),
    describe(client, workspace, person),
    readThreads(asking),
    readSuggestions(asking, authors),
    readQuestions(asking, authors),
    readSignOffs(asking, authors),
    readNews(asking, authors, seen?.tx ?? '0'),
    openFills(asking, authors),
  ])
  return {
    version,
    ...described,
    threads,
    suggestions,
    questions,
    signOffs,
    news,
    fills,
    ...(seen && { mark: seen.mark }),
    ...(seen?.at && { seen: seen.at.toISOString() }),
  }
}
