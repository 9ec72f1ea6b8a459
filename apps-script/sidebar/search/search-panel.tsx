import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { PageTitle } from '../parts/page-title.tsx'
import type { FoundProgram } from './found.ts'
import { Filters } from './filters.tsx'
import { ProgramPage } from './program-page.tsx'
import { Results } from './results.tsx'
import { useSearch } from './use-search.ts'

/** Programs of the database: filters, results, and one program's facts with their sources. */
export const SearchPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const search = useSearch()
  const [open, setOpen] = useState<FoundProgram>()
  return (
    <div class="panel">
      <div hidden={open !== undefined}>
        <PageTitle title="Search programs" shown={shown} />
        <Filters busy={search.busy} onSearch={search.start} />
        <Results search={search} onOpen={setOpen} />
      </div>
      {open === undefined ? null : <ProgramPage key={open.key} found={open} onBack={() => setOpen(undefined)} />}
    </div>
  )
}
