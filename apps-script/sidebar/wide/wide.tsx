import type { JSX } from 'preact'
import { Failure } from '../failure.ts'
import { type Page, useHere } from '../here.ts'
import { type PanelGiven, panels } from '../pages.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { widePanels } from './pages.tsx'
import { WideHead } from './wide-head.tsx'

/** The page of a dialog: its head, and the panel that it was opened for. A way to another panel stays in the dialog. */
export const Wide = ({
  page,
  visited,
  given,
  close,
}: {
  page: Page
  visited: readonly Page[]
  given: (name: Page) => PanelGiven
  close: () => void
}): JSX.Element => {
  const { wide } = useHere()
  return (
    <>
      <WideHead page={page} close={close} />
      <main class="wide">
        {wide?.entry === undefined ? (
          <div class="panel">
            <FailureCard failure={unreadable} />
          </div>
        ) : (
          visited.map((name) => {
            const panel = panels.find((one) => one.page === name)?.panel
            const Panel = name in widePanels ? widePanels[name as keyof typeof widePanels] : panel
            return (
              <div key={name} hidden={page !== name}>
                {Panel === undefined ? null : <Panel {...given(name)} />}
              </div>
            )
          })
        )}
      </main>
    </>
  )
}

const unreadable = new Failure({
  code: 'unreadable',
  says: 'This window was opened for something that it cannot show.',
  do: 'Close it, and open it again from the sidebar.',
})
