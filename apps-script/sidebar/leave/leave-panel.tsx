import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { useDeed } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { csvOf } from './csv.ts'
import { download, fileName } from './download.ts'
import { type Everything, readEverything } from './everything.ts'
import { ForgetPart } from './forget-part.tsx'
import { FreezePart } from './freeze-part.tsx'
import { xlsxOf } from './xlsx.ts'

/** Everything out of the file, results as plain values, and no mark of the tool left: each on its own button. */
export const LeavePanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { client, state } = useHere()
  const give = useDeed(async (make: (all: Everything) => Promise<void> | void) => make(await readEverything(client)))
  const tracker = state?.trackers.length ?? 0
  return (
    <div class="panel paste">
      <PageTitle title="Export and leave" shown={shown} />
      <section aria-label="Export">
        <h3>Export</h3>
        <p class="small">
          The files are made in this browser and go nowhere else. The second and the third hold your profile with exams
          and visa: think before you share them.
        </p>
        <div class="buttons">
          <Button busy={give.busy} disabled={tracker === 0} onClick={() => give.run(giveCsv)}>
            Tracker as CSV
          </Button>
          <Button busy={give.busy} onClick={() => give.run(giveXlsx)}>
            All tabs as XLSX
          </Button>
          <Button busy={give.busy} onClick={() => give.run(giveJson)}>
            Everything as JSON
          </Button>
        </div>
        <ul class="advice">
          <li>
            CSV: each tracker as it stands. In Excel, import it with all columns as text, or codes lose their zeros.
          </li>
          <li>XLSX: values of every tab and of the journal; codes stay text.</li>
          <li>JSON: tabs, formulas, notes, profile, what each column means, and the journal.</li>
        </ul>
        {give.failure === undefined ? null : <FailureCard failure={give.failure} />}
      </section>
      <FreezePart shown={shown} />
      <section aria-label="Uninstall">
        <h3>What stays when you uninstall</h3>
        <ul class="advice">
          <li>Every value, note and colour in every tab, readable without IMGFIT.</li>
          <li>Formulas of IMGFIT show #NAME? then. Freeze them first.</li>
          <li>
            The Profile tab, the id column, the journal and marks that nobody sees. You can take the last two out below.
          </li>
          <li>The server keeps nothing of this file: what is sent for scoring is not stored.</li>
        </ul>
      </section>
      <ForgetPart />
    </div>
  )
}

const dayOf = (now: string): string => now.slice(0, 10)

const giveCsv = ({ trackers, file, now }: Everything): void => {
  for (const { name, cells } of trackers)
    download(
      fileName(`${file.name} ${name}`, dayOf(now), 'csv'),
      new Blob([csvOf(cells)], { type: 'text/csv;charset=utf-8' }),
    )
}
const giveXlsx = async ({ tabs, file, now }: Everything): Promise<void> =>
  download(fileName(file.name, dayOf(now), 'xlsx'), await xlsxOf(tabs))

const giveJson = ({ json, file, now }: Everything): void =>
  download(
    fileName(file.name, dayOf(now), 'json'),
    new Blob([`${JSON.stringify(json, null, 1)}\n`], { type: 'application/json' }),
  )
