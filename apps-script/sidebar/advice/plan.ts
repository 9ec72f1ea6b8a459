import type { FormPlan } from '../contacts/line-form.tsx'
import type { Picked } from '../contacts/program-picker.tsx'

/** How an opportunity is typed. */
export const opportunityForm: FormPlan = {
  first: ['what', 'kind', 'where', 'state', 'from', 'to', 'letter'],
  more: ['contact', 'link', 'notes'],
  needs: ['what'],
  looks: {
    what: { hint: 'An observership in cardiology, a chart review.' },
    letter: { hint: 'Whether a letter is to come of it.' },
    contact: { hint: 'Who offered it, or whom to ask.' },
    notes: { area: true, hint: 'Cost, housing, what to prepare.' },
  },
  programs: {
    most: 1,
    read: ({ program = '', rowId = '' }): Picked[] =>
      program === '' ? [] : [{ name: program, ...(rowId !== '' && { rowId }) }],
    write: ([one]) => ({ program: one?.name ?? '', rowId: one?.rowId ?? '' }),
  },
}
