import { organisers } from '../../../shared/events/organisers.ts'
import { programsIn } from '../../../shared/events/thanks.ts'
import { zones } from '../../../shared/events/zones.ts'
import type { FormPlan } from '../contacts/line-form.tsx'
import type { Picked } from '../contacts/program-picker.tsx'

const NONE = '-'

/** Programs and the ids of their rows lie side by side in two cells; a sign stands for a row without an id. */
export const pickedIn = ({ programs = '', rowIds = '' }: { programs?: string; rowIds?: string }): Picked[] => {
  const ids = rowIds.split(' ')
  return programsIn(programs).map((name, at) => {
    const id = ids[at] ?? ''
    return id === '' || id === NONE ? { name } : { name, rowId: id }
  })
}

/** How an event is typed. */
export const eventForm: FormPlan = {
  first: ['title', 'organiser', 'kind', 'day', 'time', 'zone', 'format', 'link'],
  more: ['registerBy', 'registered', 'attended', 'met', 'metEmail', 'thanksBy', 'thanked', 'notes'],
  needs: ['title', 'day'],
  looks: {
    title: { label: 'What it is called' },
    organiser: { offers: organisers.map(({ name }) => name) },
    time: { hint: 'As the organiser says it: 7:00 PM.' },
    zone: { label: 'Its time zone', offers: Object.keys(zones), hint: 'America/New_York, or ET.' },
    link: { hint: 'To register or to join.' },
    metEmail: { label: 'Their email, if they gave it' },
    notes: { area: true },
  },
  programs: {
    most: 20,
    read: pickedIn,
    write: (picked) => ({
      programs: picked.map(({ name }) => name.replace(/;/g, ',')).join('; '),
      rowIds: picked.some(({ rowId }) => rowId !== undefined) ? picked.map(({ rowId }) => rowId ?? NONE).join(' ') : '',
    }),
  },
}
