import type { OwnTab } from '../../../shared/tabs/own-tab.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { profileOf } from '../book.ts'
import type { Script } from '../script.ts'
import { type OwnSheet, readOwnTab } from '../tabs/own-tab.ts'

/** A tab of ours with the day it is, the file's zone and the person's profile; no sheet before the first line. */
export interface Lines<Tab> {
  readonly today: string
  readonly zone: string
  readonly profile: Profile
  readonly sheet: OwnSheet<Tab> | undefined
}

export const readWithDay = async <Tab extends OwnTab>(script: Pick<Script, 'look'>, tab: Tab): Promise<Lines<Tab>> => {
  const book = await script.look()
  return { today: book.today, zone: book.zone, profile: profileOf(book), sheet: await readOwnTab(script, tab) }
}
