import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { count } from '../words.ts'
import { requestsFor } from './programs.ts'

/** What a look will cost, before it does. */
export const RequestsAhead = ({ rows }: { rows: number }): JSX.Element => (
  <p class="small">
    Looking takes at most {count(requestsFor(rows), 'request')} for {count(rows, 'row')}; writing takes none. <Left />
  </p>
)

/** What it did cost. */
export const RequestsMade = ({ made }: { made: number }): JSX.Element => (
  <p class="small">
    {made === 0 ? 'The database was not asked' : `The database was asked in ${count(made, 'request')}`}; writing takes
    none. <Left />
  </p>
)

/** Google tells nobody how much of a day is left: it is known once it is used up. */
const Left = (): JSX.Element => {
  const { state } = useHere()
  const quota = state?.quota ?? null
  if (quota !== null) return <strong>All {quota.of.toLocaleString('en-US')} requests of today are used up.</strong>
  return <>Google allows most accounts 20,000 a day and tells no add-on how many are left.</>
}
