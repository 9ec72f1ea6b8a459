import type { JSX } from 'preact'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import type { ProfileState } from './use-profile.ts'

/** Stays in sight: what is not saved, Save, and Undo. */
export const SaveBar = ({ profile }: { profile: ProfileState }): JSX.Element => {
  const { draft, problems, saved, saving, undoSave } = profile
  const changes = Object.keys(draft).length
  const wrong = problems.some(({ field }) => field in draft)
  return (
    <div class="save-bar">
      {saving.failure === undefined ? null : <FailureCard failure={saving.failure} />}
      <p role="status" class="small">
        {saving.busy
          ? 'Saving to the Profile tab'
          : changes > 0
            ? `${count(changes, 'change')} not saved${wrong ? '; one or more cannot be read' : ''}`
            : saved === undefined
              ? 'All saved'
              : saved.length === 0
                ? 'Nothing to save'
                : `Saved: ${saved.join(', ')}`}
      </p>
      <div class="buttons">
        <Button type="submit" primary busy={saving.busy} disabled={changes === 0 && !saving.busy}>
          Save
        </Button>
        {changes > 0 ? (
          <Button onClick={profile.dropEdits}>Undo edits</Button>
        ) : saved !== undefined && undoSave !== undefined ? (
          <Button onClick={undoSave} busy={saving.busy}>
            Undo
          </Button>
        ) : null}
      </div>
    </div>
  )
}
