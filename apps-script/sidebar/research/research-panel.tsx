import type { JSX } from 'preact'
import { progressOf, researchPages } from '../../../shared/guidance/index.ts'
import { useSelection } from '../follow.ts'
import { EntryGuide } from '../guide/guide-link.tsx'
import { useHere } from '../here.ts'
import { RowPage } from '../one-row/row-page.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { PagePart } from './page-part.tsx'
import { ProgressLine } from './progress-line.tsx'
import { useResearch } from './use-research.ts'

/** A program's four pages, what to look for on each, and the answers on their way into the row. */
export const ResearchPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client } = useHere()
  const { selection } = useSelection(client, shown)
  const research = useResearch(selection, shown)
  const { target, none, begun, aim, now } = research
  const elsewhere =
    begun && selection !== undefined && (selection.sheetId !== target?.sheetId || selection.row !== target.row)
  return (
    <RowPage
      title="Research a program"
      kind="research"
      shown={shown}
      beside={<EntryGuide id="pages" />}
      aimed={{ target, none, aim, elsewhere, sheetId: selection?.sheetId }}
    >
      {(of) => (
        <>
          <ProgressLine progress={progressOf(now)} />
          {target === undefined
            ? null
            : researchPages.map((page) => (
                <PagePart key={`${of.sheetId}:${of.row}:${page.id}`} page={page} target={target} research={research} />
              ))}
          <Elsewhere row={now.row} />
        </>
      )}
    </RowPage>
  )
}
