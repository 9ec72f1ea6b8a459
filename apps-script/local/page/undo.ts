import { LocalUndoRedoService } from '../grid.ts'

type Step = Parameters<LocalUndoRedoService['pushUndoRedo']>[0]

/** Undo that takes back a whole run of a script at once, the last change first. */
export class Undo extends LocalUndoRedoService {
  private gathered: Step[] | undefined

  override pushUndoRedo(step: Step): void {
    if (this.gathered) this.gathered.push(step)
    else super.pushUndoRedo(step)
  }

  /** Everything that the deed does to the grid becomes one step. */
  asOneStep(deed: () => void): void {
    const steps: Step[] = []
    this.gathered = steps
    try {
      deed()
    } finally {
      this.gathered = undefined
    }
    const [first] = steps
    if (!first) return
    super.pushUndoRedo({
      unitID: first.unitID,
      undoMutations: [...steps].reverse().flatMap((step) => step.undoMutations),
      redoMutations: steps.flatMap((step) => step.redoMutations),
    })
  }
}
