import type { Picked } from './program-picker.tsx'
import type { FormPlan } from './line-form.tsx'

/** How a contact is typed. */
export const contactForm: FormPlan = {
  first: ['name', 'role', 'relation'],
  more: [
    'email',
    'link',
    'mentored',
    'academic',
    'lastTouch',
    'nextTouch',
    'letterFrom',
    'asked',
    'received',
    'mayShare',
    'toMentor',
    'leads',
    'notes',
  ],
  needs: ['name'],
  looks: {
    relation: { hint: 'Same school, observership, met at an event.' },
    mentored: { label: 'Has mentored IMGs before' },
    academic: { hint: 'Teaching, research, committees.' },
    nextTouch: { hint: 'Blank for none; a day is offered when you mark a touch.' },
    letterFrom: { label: 'Kind of letter' },
    mayShare: { hint: 'Such as CV or scores. Blank: nothing.' },
    toMentor: { hint: 'Blank: no. Nothing of this tab is sent to the server either way.' },
    leads: { area: true, hint: 'Heard, so to be checked with the program.' },
    notes: { area: true },
  },
  programs: {
    most: 1,
    read: ({ program = '', rowId = '' }): Picked[] =>
      program === '' ? [] : [{ name: program, ...(rowId !== '' && { rowId }) }],
    write: ([one]) => ({ program: one?.name ?? '', rowId: one?.rowId ?? '' }),
  },
}
