import { takeSnapshot, type Snapshot } from '../../../shared/list/snapshot/snapshot.ts'
import { frozen } from '../../../shared/tabs/snapshots.ts'
import type { Client } from '../client.ts'
import { readWished } from './use-question.ts'

/** Of the sheet as it stands, with the wishes of List. */
export const snapshotNow = async (client: Pick<Client, 'look'>): Promise<Snapshot> => {
  const { question } = await readWished(client)
  return takeSnapshot(frozen(question.request))
}
