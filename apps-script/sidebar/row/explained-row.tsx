import type { JSX } from 'preact'
import { DebriefLink } from '../debrief/debrief-link.tsx'
import { MyTier } from '../review/my-tier.tsx'
import { AskLink } from '../questions/ask-link.tsx'
import { ResearchLink } from '../research/research-link.tsx'
import { RosterLink } from '../roster/roster-link.tsx'
import { CellProblems } from './cell-problems.tsx'
import { SpecialtyLink } from '../specialty/specialty-link.tsx'
import type { Explained } from './explained.ts'
import { Factors } from './factors.tsx'
import { Interview } from './interview.tsx'
import { Person } from './person.tsx'
import { Record } from './record.tsx'
import { Requirements } from './requirements.tsx'
import { ScoreCard } from './score-card.tsx'
import { Scored } from './scored.tsx'
import { Unknowns } from './unknowns.tsx'
import { Verdict } from './verdict.tsx'

/** One row from the answer down to what it rests on. */
export const ExplainedRow = ({ explained, sheetId }: { explained: Explained; sheetId: number }): JSX.Element => {
  const { problems, explanation } = explained
  const factors = <Factors key="factors" explanation={explanation} />
  // a missed requirement decides alone, so it is told first
  const requirements = <Requirements key="requirements" findings={explanation.requirements} />
  return (
    <article class="explained">
      <header class="program" aria-live="polite">
        <h2>{explained.program}</h2>
        <p class="secondary">{[explained.specialty, explained.place].filter(Boolean).join(' · ')}</p>
        {explained.code === null ? null : <p class="small tabular">{explained.code}</p>}
      </header>
      <p role="status" class="sr">
        Row {explained.row}: fit {explanation.result.shown}, {explanation.result.tier}.
      </p>
      <ScoreCard explained={explained} result={explanation.result} />
      <Interview explained={explained} />
      <MyTier explained={explained} sheetId={sheetId} />
      <Verdict result={explanation.result} />
      <Person findings={explanation.person} />
      {problems.length === 0 ? null : <CellProblems problems={problems} />}
      {explanation.result.tier === 'not eligible' ? [requirements, factors] : [factors, requirements]}
      <Unknowns explanation={explanation} />
      <AskLink asks={explained.asks} program={explained.program} rowId={explained.rowId} />
      <Record explanation={explanation} />
      <ResearchLink />
      <RosterLink />
      <DebriefLink />
      <SpecialtyLink specialty={explained.specialty} />
      <Scored explained={explained} />
    </article>
  )
}
