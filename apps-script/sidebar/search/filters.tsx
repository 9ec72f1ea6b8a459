import type { JSX } from 'preact'
import { places } from '../../../shared/seasons/places.ts'
import { specialties } from '../../../shared/seasons/specialties.ts'
import { Button } from '../parts/button.tsx'
import type { Query } from '../seam.ts'

/** Text, specialty, state and visa. Enter searches. */
export const Filters = ({ busy, onSearch }: { busy: boolean; onSearch: (query: Query) => void }): JSX.Element => (
  <form
    role="search"
    aria-label="Programs"
    class="filters"
    onSubmit={(event) => {
      event.preventDefault()
      onSearch(queryOf(new FormData(event.currentTarget)))
    }}
  >
    <div class="field">
      <label for="search-text">Name, city or code</label>
      <input id="search-text" name="text" type="search" autocomplete="off" />
    </div>
    <div class="field">
      <label for="search-specialty">Specialty</label>
      <input id="search-specialty" name="specialty" type="text" list="search-specialties" autocomplete="off" />
      <datalist id="search-specialties">
        {specialties().map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
    <div class="two">
      <div class="field">
        <label for="search-state">State</label>
        <select id="search-state" name="state">
          <option value="">any</option>
          {places.map(({ abbreviation, name }) => (
            <option key={abbreviation} value={abbreviation}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="search-visa">Visa</label>
        <select id="search-visa" name="visa">
          <option value="">any</option>
          <option>J-1</option>
          <option>H-1B</option>
        </select>
      </div>
    </div>
    <Button type="submit" primary busy={busy}>
      Search
    </Button>
  </form>
)

const queryOf = (form: FormData): Query =>
  Object.fromEntries(
    ['text', 'specialty', 'state', 'visa'].flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : []
    }),
  )
