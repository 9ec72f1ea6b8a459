import type { JSX } from 'preact'
import type { FactUsed } from '../../../shared/rules/index.ts'
import { trustWords } from '../words.ts'
import { Age } from './age.tsx'
import { CellValue, SourceName } from './link.tsx'

/** A fact with its source, day and age. What is not known says so. */
export const FactLine = ({ fact }: { fact: FactUsed }): JSX.Element => {
  const { title, value, source, day, age, trust } = fact
  if (value === undefined)
    return (
      <li>
        <span class="fact-title">{title}</span> <span class="not-known">not known</span>
      </li>
    )
  return (
    <li>
      <span class="fact-title">{title}</span>{' '}
      <span class={age === 'stale' ? 'fact-value stale' : 'fact-value'}>
        <CellValue value={value} />
      </span>
      <span class="origin">
        {source === undefined ? 'source not known' : <SourceName source={source} />}
        {trust === undefined ? null : <> · {trustWords(trust)}</>}
        {' · '}
        <Age day={day} age={age} />
      </span>
    </li>
  )
}
