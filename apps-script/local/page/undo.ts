import { changesTo, type Marks, marksOf } from '../book/marks.ts'
import { applyChange, type Change } from '../book/changes.ts'
import type { LocalDocument } from '../document.ts'
import { CommandType, ICommandService, IUndoRedoService, LocalUndoRedoService } from '../grid.ts'
import type { GridHost } from './grid-host.ts'
import { WORKBOOK } from './workbook-data.ts'

type Step = Parameters<LocalUndoRedoService['pushUndoRedo']>[0]

/** Undo that takes back a whole run of a script at once, the last change first, and the document's own marks with it. */
export class Undo extends LocalUndoRedoService {
  private gathered: Step[] | undefined
  private marks: { before: Marks; now: () => Marks; differ: (before: Marks) => boolean; settle: () => void } | undefined

  /** From here on each step brings the marks of its document back as well. */
  follow(now: () => Marks, differ: (before: Marks) => boolean, settle: () => void): void {
    this.marks = { before: now(), now, differ, settle }
  }

  /** The marks changed by something that is no step: a step to come leaves them so. */
  passed(): void {
    if (this.marks && !this.gathered) this.marks.before = this.marks.now()
  }

  override pushUndoRedo(step: Step): void {
    if (this.gathered) this.gathered.push(step)
    else super.pushUndoRedo(this.marked(step))
  }

  /** Everything that the deed does to the grid and to the document becomes one step. */
  asOneStep(deed: () => void): void {
    const steps: Step[] = []
    this.gathered = steps
    try {
      deed()
    } finally {
      this.gathered = undefined
    }
    const step = this.marked({
      unitID: WORKBOOK,
      undoMutations: [...steps].reverse().flatMap(({ undoMutations }) => undoMutations),
      redoMutations: steps.flatMap(({ redoMutations }) => redoMutations),
    })
    if (step.undoMutations.length > 0) super.pushUndoRedo(step)
  }

  private marked(step: Step): Step {
    if (!this.marks || step.unitID !== WORKBOOK) return step
    // a tab that came or went is in the document only when that has been brought up to the grid
    if (step.redoMutations.some(({ id }) => TABS.test(id))) this.marks.settle()
    const { before } = this.marks
    if (!this.marks.differ(before)) return step
    const after = this.marks.now()
    this.marks.before = after
    return {
      ...step,
      undoMutations: [...step.undoMutations, toMarks(before)],
      redoMutations: [...step.redoMutations, toMarks(after)],
    }
  }
}

const TABS = /^sheet\.mutation\.(insert-sheet|remove-sheet|set-worksheet-name)$/
const MARKS = 'imgfit.mutation.marks'
const toMarks = (marks: Marks) => ({ id: MARKS, params: { unitId: WORKBOOK, marks } })

/**
 * Undo brings back metadata, names and rules with the cells they belong to.
 * @param settle brings the document up to the grid
 * @param lookAgain reads the grid anew with the next settling: which hidden rows are the filter's
 */
export const undoMarks = (
  grid: GridHost,
  document: LocalDocument,
  { settle, lookAgain, tell }: { settle: () => void; lookAgain: () => void; tell: (changes: Change[]) => void },
): Undo => {
  const undo = grid.get(IUndoRedoService) as Undo
  const restore = (marks: Marks): void => {
    settle()
    const changes = changesTo(document, marks)
    for (const change of changes) applyChange(document, change)
    undo.passed()
    if (changes.length > 0) tell(changes)
    if (changes.some(({ kind }) => kind === 'filter')) lookAgain()
  }
  grid.get(ICommandService).registerCommand({
    id: MARKS,
    type: CommandType.MUTATION,
    handler: (_, params: { marks: Marks }) => {
      restore(params.marks)
      return true
    },
  })
  undo.follow(
    () => marksOf(document),
    (before) => changesTo(document, before).length > 0,
    settle,
  )
  return undo
}
