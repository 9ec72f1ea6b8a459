import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { RunRecord } from '../../../shared/fill/index.ts'
import type { Deed } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { withDays } from '../words.ts'

/** One run of the journal: what it was, when, what it did, and the button that shows what its undo would do. */
export const RunLine = ({
  run,
  did,
  last,
  show,
  undo,
  isOpen,
  isUndone,
  children,
}: {
  run: RunRecord
  did: string
  last: boolean
  /** Absent where it cannot be taken back. */
  show?: Deed<[]>
  undo: Deed<[]>
  /** Its undo is shown already. */
  isOpen: boolean
  isUndone: boolean
  children: ComponentChildren
}): JSX.Element => {
  const failure = show?.failure ?? undo.failure
  // what is above may have grown, and the button that was pressed is gone
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isUndone) return
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.focus({ preventScroll: true })
  }, [isUndone])
  return (
    <div class="fill-run" ref={place} tabIndex={-1}>
      <p>
        <strong>{nameOf(run)}</strong>, {withDays(run.when)}: {did}
        {run.undone ? ', undone' : ''}
      </p>
      {show === undefined || isOpen || isUndone || run.undone ? null : (
        <Button onClick={show.run} busy={show.busy}>
          {last ? `Undo last ${nameOf(run).toLowerCase()}…` : 'Undo…'}
        </Button>
      )}
      {children}
      {failure === undefined ? null : <FailureCard failure={failure} />}
    </div>
  )
}

/** A tier that a person sets, and a lead that becomes a row, are runs of the review's kind too. */
const nameOf = ({ run, kind }: RunRecord): string =>
  run.startsWith('tier ') ? 'My tier' : run.startsWith('lead ') ? 'Lead' : names[kind]

const names: Readonly<Record<RunRecord['kind'], string>> = {
  fill: 'Fill',
  match: 'Match',
  undo: 'Undo',
  adopt: 'Set-up',
  paste: 'Paste',
  roster: 'Roster',
  freeze: 'Freeze',
  review: 'Suggestions accepted',
  research: 'Research',
  reply: 'Answer',
}
