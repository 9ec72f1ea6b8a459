import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { checkRank, type RankCheck } from '../../../shared/list/rank/rank.ts'
import { isWaived } from '../../../shared/tabs/rank-list.ts'
import { useDeed } from '../ask.ts'
import { download, fileName } from '../leave/download.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { overrideNotes, rankCsv } from './export.ts'
import { rowOf } from './reading.ts'
import type { Ranking } from './use-rank.ts'

/** The list as a file, once its visa facts are fresh, or with a reason that goes with it. */
export const ExportPart = ({ ranking, check }: { ranking: Ranking; check: RankCheck }): JSX.Element | null => {
  const id = useId()
  const [reason, setReason] = useState('')
  const [done, setDone] = useState('')
  const { order, reading } = ranking
  const { ranked, unsaved } = order
  const run = useDeed(async () => {
    if (reading === undefined) return
    setDone('')
    const override = check.blocked ? reason.trim() : ''
    const again = checkRank(ranked.map(rowOf), reading.sheet.profile, {
      override,
      waived: new Set(ranked.flatMap(({ said }, at) => (isWaived(said) ? [at] : []))),
    })
    if (again.blocked) return
    const given = { check, override, today: reading.today }
    if (override !== '') await ranking.write(overrideNotes(ranked, given))
    download(
      fileName('Rank list', reading.today, 'csv'),
      new Blob([rankCsv(ranked, given)], { type: 'text/csv;charset=utf-8' }),
    )
    setReason('')
    setDone(override === '' ? 'Exported.' : 'Exported. The reason stands in the file and in the tab.')
  })
  if (ranked.length === 0) return null
  const lacks = check.blocked && reason.trim() === ''
  return (
    <section>
      <h3>Export</h3>
      {check.blocked ? (
        <>
          <p>
            Held back:{' '}
            {check.stale.length === 1 ? 'a ranked program has' : `${check.stale.length} ranked programs have`} visa
            facts that are not fresh. Read them again, let somebody answer for them, or say why the list may leave as it
            is.
          </p>
          <div class="field">
            <label for={id}>Why it may leave as it is</label>
            <input
              id={id}
              maxLength={500}
              value={reason}
              aria-describedby={`${id}-more`}
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <p id={`${id}-more`} class="small">
              The first line of the file says it, and so do the lines in the tab.
            </p>
          </div>
        </>
      ) : null}
      {unsaved ? <p class="small">Save the list first: what is saved is exported.</p> : null}
      <Button busy={run.busy} disabled={unsaved || lacks} onClick={() => run.run()}>
        {check.blocked ? 'Export all the same' : 'Export as CSV'}
      </Button>
      <p class="small" role="status">
        {done}
      </p>
      {run.failure === undefined ? null : <FailureCard failure={run.failure} again={ranking.load.run} />}
    </section>
  )
}
