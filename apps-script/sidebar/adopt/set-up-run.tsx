import type { JSX } from 'preact'
import type { Unset } from '../../../shared/adopt/index.ts'
import type { RunRecord } from '../../../shared/fill/index.ts'
import { PreviewedRun, type RunGiven } from '../fill/previewed-run.tsx'
import { useHere } from '../here.ts'
import { count } from '../words.ts'
import { previewUnset, setUpIn, unset } from './unset.ts'

/** A set-up among the runs of the journal: the columns that nobody has touched since can be emptied again. */
export const SetUpRun = (given: RunGiven): JSX.Element => {
  const { client } = useHere()
  const { run } = given
  return (
    <PreviewedRun
      {...given}
      did={did(run)}
      preview={setUpIn(run).columns.length === 0 ? undefined : () => previewUnset(client, run.run)}
      undo={(preview) => unset(client, preview)}
      button={({ plan: { cleared } }) =>
        cleared.length === 0 ? undefined : `Empty ${count(cleared.length, 'column')}`
      }
      before={({ plan }) => <What plan={plan} done={false} />}
      after={(taken) => <What plan={taken} done />}
    />
  )
}

const did = (run: RunRecord): string => {
  if (run.begin?.['relinked'] === true) return 'the copy became a file of its own'
  const { columns, cells } = setUpIn(run)
  const parts = [
    ...(columns.length === 0 ? [] : [count(columns.length, 'new column')]),
    ...(cells.length === 0 ? [] : [`${count(cells.length, 'cell')} split from a place`]),
  ]
  return parts.length === 0 ? 'columns read anew' : parts.join(', ')
}

const What = ({ plan: { cleared, stays }, done }: { plan: Unset; done: boolean }): JSX.Element => (
  <>
    {cleared.length === 0 ? null : (
      <p>
        {done ? 'Emptied' : 'Will be emptied'}: {cleared.join(', ')}. Nothing is in{' '}
        {cleared.length === 1 ? 'it' : 'them'} but what the set-up wrote. The empty{' '}
        {cleared.length === 1 ? 'column' : 'columns'} can be deleted in the sheet.
      </p>
    )}
    {stays.length === 0 ? null : (
      <>
        <p>{stays.length === 1 ? 'Stays:' : 'Stay:'}</p>
        <ul class="advice">
          {stays.map(({ title, why }) => (
            <li key={title}>
              {title}: {why}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)
