import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { progressOf, researchPages } from '../../../shared/guidance/index.ts'
import { SetUpFirst } from '../adopt/set-up-first.tsx'
import { useSelection } from '../follow.ts'
import { EntryGuide } from '../guide/guide-link.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { PagePart } from './page-part.tsx'
import { ProgressLine } from './progress-line.tsx'
import { type Research, useResearch } from './use-research.ts'

/** A program's four pages, what to look for on each, and the answers on their way into the row. */
export const ResearchPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, state, go } = useHere()
  const { selection } = useSelection(client, shown)
  const research = useResearch(selection, shown)
  const { target, aim, none, begun } = research
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shown) heading.current?.focus({ preventScroll: true })
  }, [shown])
  const isProfile = !begun && selection !== undefined && selection.sheetId === state?.book.profile?.box.sheetId
  const code = aim.failure?.code
  return (
    <div class="panel research" aria-busy={aim.busy}>
      <div class="page-title">
        <button type="button" class="back" onClick={() => go('row')}>
          <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M8 2.5 4 6 8 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
          Row
        </button>
        <h2 tabIndex={-1} ref={heading} class="with-guide">
          Research a program <EntryGuide id="pages" />
        </h2>
      </div>
      {aim.failure === undefined || isProfile ? null : code === 'not-set-up' || code === 'no-header' ? (
        <SetUpFirst sheetId={selection?.sheetId} />
      ) : (
        <FailureCard failure={aim.failure} again={aim.run} />
      )}
      {none || isProfile ? (
        <Card tone="ask">
          <p>No program stands in the selected row. Select one, and this page follows.</p>
        </Card>
      ) : null}
      {target === undefined && aim.failure === undefined && !none && !isProfile ? (
        <Skeleton says="Reading the selected row" />
      ) : null}
      {target === undefined || isProfile || (!begun && aim.failure !== undefined) ? null : (
        <Program research={research} elsewhere={isElsewhere(research, selection)} />
      )}
    </div>
  )
}

const isElsewhere = ({ target, begun }: Research, at: { sheetId: number; row: number } | undefined): boolean =>
  begun && target !== undefined && at !== undefined && (at.sheetId !== target.sheetId || at.row !== target.row)

const Program = ({ research, elsewhere }: { research: Research; elsewhere: boolean }): JSX.Element | null => {
  const { target, now, aim } = research
  if (target === undefined) return null
  return (
    <>
      <p class="for-row">
        For <strong>{target.name}</strong>{' '}
        <span class="secondary">
          {target.sheetName}, row {target.row}
        </span>
      </p>
      {elsewhere ? (
        <Card tone="ask">
          <p>Another row is selected now. What you typed still belongs to {target.name}.</p>
          <Button onClick={aim.run}>Begin anew for the selected row</Button>
        </Card>
      ) : null}
      <ProgressLine progress={progressOf(now)} />
      {researchPages.map((page) => (
        <PagePart key={`${target.sheetId}:${target.row}:${page.id}`} page={page} target={target} research={research} />
      ))}
      <Elsewhere row={now.row} />
    </>
  )
}
