import { fieldFor, fieldOf, type ProfileId, profileIds } from '../../../shared/tracker/profile.ts'
import type { Plan, Step } from '../../sheet/plan.ts'
import { SPARE } from '../../sheet/profile-tab.ts'
import { newBox } from './box.ts'

const HEAD = { bold: true, background: '#f1f3f4' }

/** A tab with every field in its group: title, value, and for a choice a dropdown. */
export const profilePlan = (): Plan => {
  const lines: { readonly title: string; readonly id?: ProfileId }[] = [{ title: 'Field' }]
  for (const id of profileIds) {
    const { title, group } = fieldOf(id)
    const before = lines[lines.length - 1]?.id
    const opens = before === undefined || fieldOf(before).group !== group
    if (opens && fieldFor(group) === undefined) lines.push({ title: group })
    lines.push({ title, id })
  }
  const values = newBox(1, 1, lines.length, 2)
  return {
    name: 'Profile',
    rows: lines.length + SPARE,
    columns: 4,
    steps: [
      ['write', values, lines.map(({ title, id }, at) => [title, at === 0 ? 'Value' : id === 'season' ? 2027 : ''])],
      ['writeNotes', { ...values, columns: 1 }, lines.map(({ id }) => [id === undefined ? '' : fieldOf(id).note])],
      ...lines.flatMap(({ id }, at): Step[] => {
        if (id === undefined) return [['format', newBox(at + 1, 1, 1, 2), HEAD]]
        const { choices } = fieldOf(id).kind
        return choices === undefined ? [] : [['offer', newBox(at + 1, 2, 1, 1), choices]]
      }),
      ['freeze', { ...values, rows: 1, columns: 0 }],
      ['widths', values, [220, 220]],
    ],
  }
}
