import type { JSX } from 'preact'
import { useId, useMemo, useState } from 'preact/hooks'
import { type Consequences, consequencesOver, moved, type RowChange } from '../../../shared/timeline/moves.ts'
import type { MovableId } from '../../../shared/timeline/readers.ts'
import { changeSays, standingOf } from '../../../shared/timeline/sentences.ts'
import { isDay } from '../../../shared/tracker/cell.ts'
import { fieldOf } from '../../../shared/tracker/profile.ts'
import { Paged } from '../fill/paged.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { count, sentence, withDays } from '../words.ts'
import type { Read } from './reading.ts'
import type { TimelineWork } from './use-timeline.ts'

/** Another day tried: the rows whose answer would change, before anything is saved. */
export const WhatIf = ({ field, work, read }: { field: MovableId; work: TimelineWork; read: Read }): JSX.Element => {
  const id = useId()
  const { profile, candidates, lacks } = read.sheet
  const saved = profile[field]
  const [typed, setTyped] = useState<string>()
  const day = typed ?? (typeof saved === 'string' ? saved : '')
  const isMoved = isDay(day) && day !== saved
  const rows = useMemo(() => candidates.map(({ cells }) => cells), [candidates])
  const ask = useMemo(() => consequencesOver(rows, profile), [rows, profile])
  const consequences = useMemo(() => (isMoved ? ask({ [field]: day }) : undefined), [ask, field, day, isMoved])
  const standing = useMemo(
    () => standingOf(field, isMoved ? moved(profile, { [field]: day }) : profile, rows, read.today),
    [field, profile, rows, day, isMoved, read.today],
  )
  return (
    <form
      class="what-if"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isMoved && !work.save.busy) work.save.run(field, day)
      }}
    >
      <div class="field">
        <label for={id}>What if: {fieldOf(field).title}</label>
        <input id={id} type="date" value={day} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      </div>
      <div role="status">
        {rows.length === 0 ? <p class="small">No program is on the list yet.</p> : <p>{withDays(standing.says)}</p>}
        {consequences === undefined || rows.length === 0 ? null : lacks !== undefined ? (
          <p class="small">{sentence(lacks)}: then the rows that change are shown here.</p>
        ) : (
          <p>
            <strong>{changeSays(consequences, rows.length)}</strong>
          </p>
        )}
      </div>
      {consequences === undefined || lacks !== undefined ? null : <Changed consequences={consequences} read={read} />}
      <div class="buttons">
        <Button type="submit" busy={work.save.busy} disabled={!isMoved}>
          Save to the profile
        </Button>
        {isMoved ? <Button onClick={() => setTyped(undefined)}>Leave as it is</Button> : null}
      </div>
    </form>
  )
}

/** The rows by name, with the answer before and after. */
const Changed = ({ consequences, read }: { consequences: Consequences; read: Read }): JSX.Element | null => {
  const { turned, shifted, warned, person } = consequences
  const nameAt = (row: number): string => read.sheet.candidates[row]?.name ?? ''
  const lines = [
    ...turned.map((one) => [one.row, turnWords(one)] as const),
    ...shifted.map((one) => [one.row, `fit ${one.before.shown} → ${one.after.shown}`] as const),
    ...warned.map(({ row }) => [row, 'a warning comes or goes'] as const),
  ]
  return (
    <>
      {person.length === 0 ? null : <p class="small">It decides about you, so it reaches every row.</p>}
      {lines.length === 0 ? null : (
        <Disclosure summary={`Which rows: ${count(lines.length, 'row')}`}>
          <Paged
            all={lines}
            line={([row, words]) => (
              <li key={row}>
                <strong>{nameAt(row)}</strong>
                <span class="origin">{words}</span>
              </li>
            )}
          />
        </Disclosure>
      )}
    </>
  )
}

const turnWords = ({ before, after }: RowChange): string =>
  before.tier === after.tier ? `${before.verdict} → ${after.verdict}` : `${before.tier} → ${after.tier}`
