import './main.css'
import type { Change } from './book/changes.ts'
import { copiedFile } from './book/copy.ts'
import { LifecycleService, LifecycleStages } from './grid.ts'
import type { LocalDocument } from './document.ts'
import { byHand, type SpreadsheetApp } from './page/by-hand.ts'
import { showCharts } from './page/charts.ts'
import { registerCustomFunctions } from './page/custom-functions.ts'
import { DATA_ITEMS, dataDeeds, sortRange, toSort } from './page/data-menu.ts'
import { dressCells } from './page/dress-cells.ts'
import { declaredIn } from './page/declared.ts'
import { exportFile, importFile } from './page/file.ts'
import { followGrid } from './page/follow-grid.ts'
import { openFrames } from './page/frames.ts'
import { openGrid } from './page/grid-host.ts'
import { makeHandle } from './page/handle.ts'
import { fillMenu } from './page/menu.ts'
import { showErrors } from './page/error-notes.ts'
import { alert, ask, toast } from './page/notices.ts'
import { isRole, type Role, ROLES, userOf } from './page/people.ts'
import { type AddOn, type Kept, openPool } from './page/pool.ts'
import { indexNotes } from './page/note-index.ts'
import { askSorting } from './page/sort-dialog.ts'
import { selectionOf, select } from './page/selection.ts'
import { clear, load, save } from './page/store.ts'
import { undoMarks } from './page/undo.ts'
import { writeGrid } from './page/write-grid.ts'
import { sampleDocument } from './sample.ts'
import type { Manifest, MenuItem, Shown } from './world/host.ts'

/** The local spreadsheet: a grid, the built add-on in workers, its pages in frames. */
const start = async (): Promise<void> => {
  const [addOn, saved] = await Promise.all([fetchAddOn(), load().catch(() => undefined)])
  const document: LocalDocument = saved?.document ?? sampleDocument()
  const kept: Kept = saved?.kept ?? { users: {}, script: {} }
  let role: Role = isRole(saved?.role) ? saved.role : 'Applicant'

  byId('name').textContent = document.name
  window.document.title = `${document.name} – IMGFIT`
  const grid = openGrid(byId('grid'), document)

  let saving: ReturnType<typeof setTimeout> | undefined
  const keep = (): void => {
    drawCharts()
    byId('state').textContent = 'Saving…'
    clearTimeout(saving)
    saving = setTimeout(() => {
      save({ document, kept, role }).then(
        () => (byId('state').textContent = 'Saved in this browser'),
        () => (byId('state').textContent = 'Not saved: this browser keeps nothing'),
      )
    }, 400)
  }
  const drawCharts = showCharts(grid, document, byId('charts'))
  const follower = followGrid(grid, document, (changes) => told(changes))
  const carryOut = (changes: Change[]): void => {
    follower.quietly(() => writeGrid(grid, document, changes))
    // the grid moves formulas and fits rows in its own way
    if (changes.some(({ kind }) => SHAPING.has(kind))) follower.lookAgain()
    keep()
  }
  const told = (changes: Change[]): void => {
    pool.tell(changes)
    keep()
  }
  const pool = openPool({
    addOn,
    document,
    kept,
    user: () => userOf(role),
    settle: () => follower.flush(),
    changed: carryOut,
    shown: (event) => shown(event),
    asked: alert,
    storesChanged: keep,
  })
  undoMarks(grid, document, { settle: () => follower.flush(), lookAgain: () => follower.lookAgain(), tell: told })
  const run = (name: string, args: unknown[]): Promise<unknown> => pool.run(name, args, 'FULL', selectionOf(grid))
  const frames = openFrames(run, () => byId('grid').focus())
  const choose = ({ run: name }: MenuItem): void => {
    if (name) run(name, []).catch((error: Error) => toast({ title: 'IMGFIT', text: error.message, seconds: 8 }))
  }
  const menus: MenuItem[] = []
  const shown = (event: Shown): void => {
    if (event.kind === 'menu') {
      menus.push({ label: event.title ?? 'IMGFIT', items: event.items })
      fillMenu(byId('extensions-menu'), menus, choose)
    }
    if (event.kind === 'sidebar' || event.kind === 'dialog') frames.show(event)
    if (event.kind === 'toast') toast(event)
    if (event.kind === 'select') select(grid, event)
  }
  const functions = registerCustomFunctions(grid, document, declaredIn(addOn.code), pool)
  showErrors(grid, functions)
  dressCells(grid)
  indexNotes(grid)

  fillMenu(byId('file-menu'), FILE_ITEMS, ({ run: deed }) => {
    if (deed === 'export') exportFile(document)
    if (deed === 'copy') void copy()
    if (deed === 'import')
      importFile().then(reopen, (error: Error) => toast({ title: '', text: error.message, seconds: 8 }))
  })
  const act = (deed: (app: SpreadsheetApp) => void): void => {
    follower.flush()
    try {
      const changes = byHand(document, selectionOf(grid), userOf(role), deed)
      carryOut(changes)
      pool.tell(changes)
    } catch (error) {
      toast({ title: '', text: (error as Error).message, seconds: 8 })
    }
    byId('grid').focus()
  }
  const sort = async (): Promise<void> => {
    const range = { address: '', column: 1, at: 1, headers: [''] }
    act((app) => {
      const found = toSort(app)
      const [headers = []] = found.getDisplayValues()
      const at = app.getCurrentCell().getColumn()
      Object.assign(range, { address: found.getA1Notation(), column: found.getColumn(), headers, at })
    })
    const sorting = await askSorting(range)
    if (sorting) act((app) => sortRange(app, sorting))
  }
  fillMenu(byId('data-menu'), DATA_ITEMS, ({ run: deed = '' }) => {
    if (deed === 'sortRange') void sort()
    else act(dataDeeds[deed]!)
  })
  const copy = async (): Promise<void> => {
    const words =
      'The copy opens in place of this file, for this browser keeps one. Export this file first if you want to keep both.'
    if (await ask('Make a copy?', words, 'Make a copy')) await reopen(copiedFile(document, crypto.randomUUID()))
  }
  byId('restart').addEventListener('click', () => void restart())
  const reopen = async (opened: LocalDocument): Promise<void> => {
    clearTimeout(saving)
    await save({ document: opened, kept: { users: {}, script: {} }, role })
    location.reload()
  }
  const restart = async (): Promise<void> => {
    const words =
      'Every change in this file goes, and the sample is as it was. Export the file first if you want to keep it.'
    if (!(await ask('Back to the start?', words, 'Back to the start'))) return
    clearTimeout(saving)
    await clear()
    location.reload()
  }
  const roles = byId('role') as HTMLSelectElement
  roles.replaceChildren(...ROLES.map((name) => new Option(name, name, false, name === role)))
  roles.addEventListener('change', () => {
    role = roles.value as Role
    frames.closeSidebar()
    save({ document, kept, role }).catch(() => undefined)
    pool.become()
  })

  await pool.run('onOpen', [{ authMode: 'LIMITED' }], 'LIMITED', selectionOf(grid)).catch(({ message }: Error) => {
    toast({ title: 'IMGFIT did not start', text: message, seconds: 0 })
  })
  // before it is drawn the grid does not know where a cell stands
  await grid.get(LifecycleService).onStage(LifecycleStages.Rendered)
  drawCharts()
  window.imgfit = makeHandle(grid, {
    document: () => {
      follower.flush()
      return document
    },
    run: (name, ...args) => run(name, args),
    busy: () => pool.busy(),
  })
}

const SHAPING = new Set<Change['kind']>(['lines', 'order', 'addSheet', 'merges'])

const FILE_ITEMS: MenuItem[] = [
  { label: 'Make a copy', run: 'copy' },
  { label: 'Export as JSON', run: 'export' },
  { label: 'Open an exported file', run: 'import' },
]

const fetchAddOn = async (): Promise<AddOn> => {
  const [code, sidebar, manifest] = await Promise.all(['Code.js', 'sidebar.html', 'appsscript.json'].map(fetchText))
  return { ...forThisServer(code!, JSON.parse(manifest!) as Manifest), pages: { sidebar: sidebar! } }
}

/** The backend that the build names is, here, the server that gave the page: as if the add-on had been built for it. */
const forThisServer = (code: string, manifest: Manifest): Pick<AddOn, 'code' | 'manifest'> => {
  const [built] = manifest.urlFetchWhitelist ?? []
  if (built === undefined) return { code, manifest }
  return {
    code: code.replaceAll(JSON.stringify(built.replace(/\/$/, '')), JSON.stringify(location.origin)),
    manifest: { ...manifest, urlFetchWhitelist: [`${location.origin}/`] },
  }
}

const fetchText = async (name: string): Promise<string> => {
  const answer = await fetch(`/addon/${name}`)
  if (!answer.ok)
    throw new Error(`The add-on's file ${name} is missing (${answer.status}). Build the project and reload.`)
  return answer.text()
}

const byId = (id: string): HTMLElement => window.document.getElementById(id)!

start().catch((error: Error) => {
  byId('state').textContent = ''
  void ask('The spreadsheet did not open', error.message, 'Try again', '').then(() => location.reload())
})
