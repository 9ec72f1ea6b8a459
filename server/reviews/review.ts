import type { Exchanges } from '../../shared/contract/messages.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { describe } from '../people/workspace.ts'
import { readNews } from './activity.ts'
import { authorsOf } from './authors.ts'
import { versionOf } from './news.ts'
import { readQuestions } from './questions.ts'
import { readSignOffs } from './sign-offs.ts'
import { readSuggestions } from './suggestions.ts'
import { readThreads } from './threads.ts'

/** All that is said about the list, as it stood at one moment: a request that reads sees nothing half done. */
export async function review(_: unknown, asking: InWorkspace): Promise<Exchanges['review']['gives']> {
  const { client, workspace, person } = asking
  const authors = await authorsOf(asking)
  const { rows } = await client.query<{ tx: string; at: Date | null }>(
    'SELECT seen_tx AS tx, seen_at AS at FROM members WHERE workspace_id = $1 AND person_id = $2',
    [workspace, person],
  )
  const [seen] = rows
  return {
    version: await versionOf(asking),
    ...(await describe(client, workspace, person)),
    threads: await readThreads(asking, authors),
    suggestions: await readSuggestions(asking, authors),
    questions: await readQuestions(asking, authors),
    signOffs: await readSignOffs(asking, authors),
    news: await readNews(asking, authors, seen?.tx ?? '0'),
    ...(seen?.at && { seen: seen.at.toISOString() }),
  }
}
