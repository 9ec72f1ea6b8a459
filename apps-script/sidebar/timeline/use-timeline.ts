import { useState } from 'preact/hooks'
import { eventsOf, icsOf } from '../../../shared/timeline/ics.ts'
import type { MovableId } from '../../../shared/timeline/readers.ts'
import { fieldOf } from '../../../shared/tracker/profile.ts'
import { type Asked, type Deed, useAskedWhenShown, useDeed } from '../ask.ts'
import { useHere } from '../here.ts'
import { download } from '../leave/download.ts'
import { count, dayWords, sentence } from '../words.ts'
import { type Read, readTimeline } from './reading.ts'
import { type Refreshed, refreshTab } from './tab.ts'

export interface TimelineWork {
  readonly asked: Asked<Read>
  /** What was just done, in a sentence. */
  readonly done: string
  readonly refresh: Deed<[]>
  readonly save: Deed<[field: MovableId, day: string]>
  readonly calendar: () => void
  /** Writes back the day that the last save replaced. */
  readonly undo: (() => void) | undefined
}

export const useTimeline = (shown: boolean): TimelineWork => {
  const { client, look } = useHere()
  const [done, setDone] = useState('')
  const [former, setFormer] = useState<readonly [field: MovableId, day: string]>()
  const asked = useAskedWhenShown(() => readTimeline(client), shown)

  const refresh = useDeed(async () => {
    setDone('')
    setFormer(undefined)
    // what stands in the sheet by now, not what was read when the panel opened
    const { timeline } = await readTimeline(client)
    setDone(refreshedWords(await refreshTab(client, timeline.milestones)))
    asked.again()
  })
  const save = useDeed(async (field: MovableId, day: string) => {
    setDone('')
    const was = asked.value?.sheet.profile[field]
    const { saved, problems } = await client.saveProfile({ values: { [field]: day } })
    const [problem] = problems
    const { title } = fieldOf(field)
    const isSaved = saved.includes(field)
    setFormer(isSaved ? [field, String(was ?? '')] : undefined)
    setDone(
      isSaved
        ? `Saved: ${title}, ${day === '' ? 'not known' : dayWords(day)}.`
        : sentence(`${title} ${problem?.says ?? ''}`),
    )
    asked.again()
    look()
  })
  const calendar = (): void => {
    const { value } = asked
    if (value === undefined) return
    setFormer(undefined)
    const events = eventsOf(value.timeline, value.today, value.owner)
    if (events.length === 0) return setDone('Nothing lies ahead that has a day: there is no calendar file to make.')
    const name = `Match ${value.timeline.year}`
    download(`${name} timeline.ics`, new Blob([icsOf(name, events, value.today)], { type: 'text/calendar' }))
    setDone(`A calendar file with ${count(events.length, 'day')} ahead. Open it, and your calendar takes them in.`)
  }
  return { asked, done, refresh, save, calendar, undo: former && (() => save.run(...former)) }
}

const refreshedWords = ({ made, added, changed, left }: Refreshed): string => {
  if (made) return `The tab Timeline is made, with ${count(added, 'line')}.`
  const parts = [
    ...(changed > 0 ? [`${count(changed, 'line')} changed`] : []),
    ...(added > 0 ? [`${count(added, 'line')} added`] : []),
    ...(left > 0 ? [`${count(left, 'line')} left alone: a cell of ours holds a formula`] : []),
  ]
  return parts.length === 0 ? 'The tab Timeline is up to date.' : `The tab Timeline: ${parts.join(', ')}.`
}
