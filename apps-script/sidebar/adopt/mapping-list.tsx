import type { JSX } from 'preact'
import { type Choice, type Clash, type Guess, type Meaning, wordOf } from '../../../shared/adopt/index.ts'
import { columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { Columns, ColumnsLine } from '../parts/columns.tsx'

/** Every column with a title: what it will be, how sure that is and why, and a way to correct it. */
export const MappingList = ({
  guesses,
  mapping,
  clashes,
  onMean,
}: {
  guesses: readonly Guess[]
  mapping: Choice['mapping']
  clashes: readonly Clash[]
  onMean: (column: number, meaning: Meaning) => void
}): JSX.Element => (
  <Columns name="Columns" heads={['Your column', 'First cell', 'What it is', 'Why']} class="mapping">
    {guesses
      .filter(({ meaning }) => !isResult(meaning))
      .map((guess) => {
        const { column, title, sample } = guess
        const meaning = mapping.find((one) => one.column === column)?.meaning ?? 'mine'
        const id = `mapping-${column}`
        return (
          <ColumnsLine
            key={column}
            class={guess.confidence === 'unsure' && meaning === guess.meaning ? 'unsure' : undefined}
            head={
              <label for={id}>
                <strong>{title}</strong>
              </label>
            }
            cells={[
              <span class="small sample">{sample}</span>,
              <Meanings id={id} meaning={meaning} onMean={(chosen) => onMean(column, chosen)} />,
              <>
                <p class="small">
                  {meaning === guess.meaning ? `${wordOf(guess.confidence)}: ${guess.why}` : 'Your choice'}
                </p>
                {clashes
                  .filter((one) => one.column === column)
                  .map(({ says }) => (
                    <p key={says} class="small clash" role="status">
                      {says}
                    </p>
                  ))}
              </>,
            ]}
          />
        )
      })}
  </Columns>
)

const Meanings = ({
  id,
  meaning,
  onMean,
}: {
  id: string
  meaning: Meaning
  onMean: (meaning: Meaning) => void
}): JSX.Element => (
  <select id={id} value={meaning} onChange={(event) => onMean(event.currentTarget.value as Meaning)}>
    <option value="mine">Mine, leave alone</option>
    <option value="split">Split into City, State, Region</option>
    {groups.map(({ title: group, ids }) => (
      <optgroup key={group} label={group}>
        {ids.map((one) => (
          <option key={one} value={one}>
            {columnOf(one).header}
          </option>
        ))}
      </optgroup>
    ))}
  </select>
)

const isResult = (meaning: Meaning): boolean =>
  meaning !== 'mine' && meaning !== 'split' && columnOf(meaning).who === 'result'

const heads: readonly (readonly [group: string, title: string])[] = [
  ['program', 'Program'],
  ['imgs', 'IMGs'],
  ['visas', 'Visas'],
  ['requirements', 'Requirements'],
  ['benefits', 'Benefits'],
  ['support', 'Support'],
  ['links', 'Links and source'],
  ['mine', 'Yours, never written'],
]
export const groups = heads.map(([group, title]) => ({
  title,
  ids: columnIds.filter((id) => columnOf(id).group === group),
}))
