import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { SetUpFirst } from '../adopt/set-up-first.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import type { Aimed } from './use-target.ts'

/** The frame of a page about one row: the way back, the row, and what is said where there is none. */
export const RowPage = ({
  title,
  shown,
  busy,
  aimed: { target, none, aim, elsewhere, sheetId },
  children,
}: {
  title: string
  shown: boolean
  busy: boolean
  aimed: Aimed
  children: ComponentChildren
}): JSX.Element => {
  const { go } = useHere()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shown) heading.current?.focus({ preventScroll: true })
  }, [shown])
  const isNew = aim.failure?.code === 'not-set-up' || aim.failure?.code === 'no-header'
  return (
    <div class="panel questions" aria-busy={aim.busy || busy}>
      <div class="page-title">
        <button type="button" class="back" onClick={() => go('row')}>
          <svg class="chevron" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M8 2.5 4 6 8 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
          Row
        </button>
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
      </div>
      {aim.failure === undefined ? null : isNew ? (
        <SetUpFirst sheetId={sheetId} />
      ) : (
        <FailureCard failure={aim.failure} again={aim.run} />
      )}
      {none ? (
        <Card tone="ask">
          <p>No program stands in the selected row. Select one, and this page follows.</p>
        </Card>
      ) : target === undefined ? (
        aim.failure === undefined ? (
          <Skeleton says="Reading the selected row" />
        ) : null
      ) : (
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
        </>
      )}
      {children}
    </div>
  )
}
