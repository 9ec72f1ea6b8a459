import { NEW } from '../../sheet/plan.ts'
import { guidePlan } from '../adopt/guide-tab.ts'
import { settle } from '../deeds/settle.ts'
import type { Script } from '../script.ts'

/** Makes the Guide tab; the person's own tab stays in sight. @returns what it is called */
export const makeGuideTab = async (script: Pick<Script, 'look' | 'change'>): Promise<string> => {
  const { made } = await settle(script, {}, (book) => {
    const plan = guidePlan(book, NEW)
    return { plans: [{ ...plan, steps: [...plan.steps, ['show', book.selected] as const] }] }
  })
  return made[0]?.name ?? 'Guide'
}
