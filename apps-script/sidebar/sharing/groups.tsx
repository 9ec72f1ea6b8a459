import type { JSX } from 'preact'
import { type ShareGroup, shareGroupIds, shareGroups } from '../../../shared/tracker/sharing.ts'

/** Which groups of fields members see. */
export const Groups = ({
  legend,
  chosen,
  choose,
  disabled = false,
  isTold = false,
}: {
  legend: string
  chosen: readonly ShareGroup[]
  choose: (groups: readonly ShareGroup[]) => void
  disabled?: boolean
  /** The heading above says it already. */
  isTold?: boolean
}): JSX.Element => (
  <fieldset class="choice" disabled={disabled}>
    <legend class={isTold ? 'sr' : undefined}>{legend}</legend>
    {shareGroupIds.map((group) => (
      <label key={group}>
        <input
          type="checkbox"
          checked={chosen.includes(group)}
          onInput={({ currentTarget }) =>
            choose(shareGroupIds.filter((one) => (one === group ? currentTarget.checked : chosen.includes(one))))
          }
        />
        <span>{shareGroups[group]}</span>
      </label>
    ))}
  </fieldset>
)

/** Said once, where sharing begins and where it is looked after. */
export const FileWords = (): JSX.Element => (
  <p class="small">
    This is about what the server gives to members. Everyone who can open the spreadsheet itself sees its Profile tab
    and hidden sheets.
  </p>
)
