import type { ComponentChildren, JSX } from 'preact'
import { SetUpFirst } from '../adopt/set-up-first.tsx'
import type { Deed } from '../ask.ts'
import type { Page } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import type { Target } from '../roster/target.ts'

/** The row that a page is about, as far as its frame shows it. */
export interface AimedAt {
  readonly target: Target | undefined
  /** No program stands in the selected row. */
  readonly none: boolean
  readonly aim: Deed<[]>
  /** Something was begun, and another row is selected now. */
  readonly elsewhere: boolean
  readonly sheetId: number | undefined
}

/** The frame of a page about one row: the way back, the row, and what is said where there is none. */
export const RowPage = ({
  title,
  kind,
  shown,
  busy = false,
  back = ['row', 'Row'],
  beside,
  aimed: { target, none, aim, elsewhere, sheetId },
  children,
  always,
}: {
  title: string
  /** the class of its styles */
  kind: string
  shown: boolean
  busy?: boolean
  back?: readonly [page: Page, says: string]
  /** what stands beside the title */
  beside?: ComponentChildren
  aimed: AimedAt
  /** what is about the row */
  children: (target: Target) => ComponentChildren
  /** what stands below, whether or not there is one */
  always?: ComponentChildren
}): JSX.Element => {
  // the selected row cannot be read: what stands here is of another
  const isStale = aim.failure !== undefined && !elsewhere
  const isNew = aim.failure?.code === 'not-set-up' || aim.failure?.code === 'no-header'
  return (
    <div class={`panel ${kind}`} aria-busy={aim.busy || busy}>
      <PageTitle title={title} shown={shown} back={back}>
        {beside}
      </PageTitle>
      {aim.failure === undefined ? null : isNew ? (
        <SetUpFirst sheetId={sheetId} />
      ) : (
        <FailureCard failure={aim.failure} again={aim.run} />
      )}
      {none ? (
        <Card tone="ask">
          <p>No program stands in the selected row. Select one, and this page follows.</p>
        </Card>
      ) : target === undefined || isStale ? (
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
          {children(target)}
        </>
      )}
      {always}
    </div>
  )
}
