import type { SearchAnswer, SearchQuery } from '../../../shared/contract/messages.ts'
import { factColumns } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { profileOf } from '../book.ts'
import type { Script } from '../script.ts'
import type { Offline } from '../seam.ts'
import { heard } from './answered.ts'

export type Query = Omit<SearchQuery, 'limit' | 'fields'>

/** Programs as the database gives them, with the profile to score them for. */
export type GivenPrograms = SearchAnswer & { readonly profile: Profile }

const PAGE = 20

/** One page of the program database, which may have grown since it was last asked. */
export const search = async (script: Script, query: Query): Promise<GivenPrograms | Offline> => {
  const takes = { ...query, limit: PAGE, fields: factColumns.join(',') }
  const [answer, book] = await Promise.all([script.ask({ endpoint: 'search', takes, fresh: true }), script.look()])
  return 'offline' in answer ? heard(answer) : { ...answer.gives, profile: profileOf(book) }
}
