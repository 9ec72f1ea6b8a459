import type { JSX } from 'preact'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { count } from '../words.ts'
import { type ProfileState } from './use-profile.ts'

/** Stays in sight: what is not saved, Save, and Undo. */
export const SaveBar = ({ profile }: { profile: ProfileState }): JSX.Element => {
  const { draft, saved, saving, undoSave } = profile
  const changes = Object.keys(draft).length
  return (
    <div class="save-bar">
      {saving.failure === undefined ? null : <FailureCard failure={saving.failure} />}
      <p role="status" class="small">
        {saving.busy ? 'Saving to the Profile tab' : saidOf(profile, changes)}
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

const saidOf = ({ saved, refused }: ProfileState, changes: number): string => {
  const written = saved === undefined || saved.length === 0 ? '' : `Saved: ${saved.join(', ')}. `
  if (changes === 0)
    return saved === undefined ? 'All saved' : written === '' ? 'Nothing to save' : written.slice(0, -2)
  const open = `${count(changes, 'change')} not saved`
  return refused.length === 0 ? written + open : `${written}${open}: see the field marked ✕`
}
