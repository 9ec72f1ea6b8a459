import type { LocalDocument } from '../document.ts'
import type { Kept } from './pool.ts'

/** What one browser profile keeps: the file, who sits here, and the add-on's properties. */
export interface Saved {
  document: LocalDocument
  kept: Kept
  role: string
}

const [DATABASE, SHELF, KEY] = ['imgfit', 'file', 'saved']

export const load = (): Promise<Saved | undefined> =>
  shelf('readonly', (store) => store.get(KEY) as IDBRequest<Saved | undefined>)

export const save = async (saved: Saved): Promise<void> =>
  void (await shelf('readwrite', (store) => store.put(saved, KEY)))

export const clear = (): Promise<undefined> => shelf('readwrite', (store) => store.delete(KEY))

const shelf = async <T>(mode: IDBTransactionMode, deed: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const opening = indexedDB.open(DATABASE, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(SHELF))
  const database = await settled(opening)
  try {
    return await settled(deed(database.transaction(SHELF, mode).objectStore(SHELF)))
  } finally {
    database.close()
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.addEventListener('success', () => done(request.result))
    request.addEventListener('error', () => failed(request.error ?? new Error('The browser refused to keep the file.')))
  })
