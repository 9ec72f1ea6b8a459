import type { JSX } from 'preact'
import { markWords, type Printed } from '../../../shared/seasons/source.ts'
import { SourceName } from '../parts/link.tsx'
import { capital, dayWords } from '../words.ts'

/** Who prints a figure, how sure that is, and when it was read. */
export const PrintedLine = ({ printed: { source, mark, note } }: { printed: Printed }): JSX.Element => (
  <p class="small printed">
    <SourceName source={`${source.title}, ${source.publisher}`} url={source.url} />
    {'. '}
    {capital(markWords[mark])}
    {note === undefined ? '' : `; ${note}`}, {dayWords(source.read)}.
  </p>
)
