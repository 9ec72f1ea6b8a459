import type { JSX } from 'preact'
import { count } from '../words.ts'

/** What the database was asked; Google tells nobody how much of a day is left. */
export const Requests = ({ made }: { made: number }): JSX.Element => (
  <p class="small">
    The database was asked {made === 0 ? 'nothing' : `in ${count(made, 'request')}`}; writing takes none. Google allows
    a personal account 20,000 requests a day and tells no add-on how many are left.
  </p>
)
