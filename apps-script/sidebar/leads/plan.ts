import type { PlainForm } from '../contacts/line-form.tsx'

/** How a lead is typed. */
export const leadForm: PlainForm = {
  first: ['name', 'kind', 'specialty', 'from', 'heard', 'checked'],
  more: ['city', 'state', 'checkedOn', 'link', 'notes'],
  needs: ['name'],
  looks: {
    name: { hint: 'As you heard it called.' },
    from: { label: 'From whom', hint: 'By role: a resident, a group, a page.' },
    checked: { hint: 'Whether the program or its page confirms it.' },
    notes: { area: true, hint: 'What was said.' },
  },
}
