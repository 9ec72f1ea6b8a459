import type { Shown } from '../world/host.ts'
import { passOn } from './frame-fetch.ts'
import { framedPage, type FromFrame } from './script-run.ts'

/** The add-on's own pages: one sidebar of 300 px, and dialogs above everything. */
export interface Frames {
  show(event: Extract<Shown, { kind: 'sidebar' | 'dialog' }>): void
  closeSidebar(): void
}

export const openFrames = (run: (name: string, args: unknown[]) => Promise<unknown>, focusGrid: () => void): Frames => {
  const sidebar = byId('sidebar')
  const dialog = byId('dialog') as HTMLDialogElement
  let fromSidebar = false
  const last = edge(() => dialog.querySelector('button'))
  dialog.prepend(edge(() => dialog.querySelector('iframe')))
  dialog.append(last)
  const closeSidebar = (): void => {
    sidebar.hidden = true
    sidebar.querySelector('iframe')?.remove()
    window.dispatchEvent(new Event('resize'))
  }
  const closeDialog = (): void => dialog.close()
  const close = (owner: HTMLElement): void => (owner === dialog ? closeDialog() : closeSidebar())

  window.addEventListener('message', ({ data, source }: MessageEvent<FromFrame>) => {
    const owner = [sidebar, dialog].find((one) => one.querySelector('iframe')?.contentWindow === source)
    if (!owner || typeof data !== 'object' || !('script' in data)) return
    if (data.script === 'close') close(owner)
    if (data.script === 'escape' && owner === dialog) close(owner)
    if (data.script === 'focus') focusGrid()
    if (data.script === 'size' && owner === dialog) size(owner, data)
    if (data.script === 'fetch') void passOn(source as Window, data)
    if (data.script === 'run') answer(source as Window, data.id, run(data.name, data.args))
  })
  for (const owner of [sidebar, dialog]) owner.querySelector('button')?.addEventListener('click', () => close(owner))
  dialog.addEventListener('close', () => {
    // another one may stand in its place by now
    if (dialog.open) return
    dialog.querySelector('iframe')?.remove()
    // the sidebar that the dialog was opened from has the focus again, else the grid
    const frame = fromSidebar ? sidebar.querySelector('iframe') : null
    if (frame === null) focusGrid()
    else frame.focus()
  })

  return {
    closeSidebar,
    show: (event) => {
      const owner = event.kind === 'sidebar' ? sidebar : dialog
      owner.querySelector('iframe')?.remove()
      owner.querySelector('h2')!.textContent = event.title || 'IMGFIT'
      const made = frame(event)
      if (owner === dialog) last.before(made)
      else owner.append(made)
      if (event.kind === 'sidebar') {
        sidebar.hidden = false
        window.dispatchEvent(new Event('resize'))
        return
      }
      size(dialog, event)
      fromSidebar = dialog.open ? fromSidebar : document.activeElement === sidebar.querySelector('iframe')
      if (dialog.open) dialog.close()
      if (event.modal) dialog.showModal()
      else dialog.show()
    },
  }
}

/** The keyboard goes round in a dialog: past its last place comes its first, and before its first the last. */
const edge = (to: () => HTMLElement | null): HTMLElement => {
  const made = document.createElement('div')
  made.tabIndex = 0
  made.addEventListener('focus', () => to()?.focus())
  return made
}

/** A page of the add-on has scripts, forms and links that open elsewhere, and nothing of this page. */
const frame = ({ html, title, kind }: Extract<Shown, { kind: 'sidebar' | 'dialog' }>): HTMLIFrameElement => {
  const made = document.createElement('iframe')
  made.title = title || 'IMGFIT'
  made.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads')
  made.srcdoc = framedPage(html, kind === 'dialog')
  return made
}

const answer = (to: Window, id: number, value: Promise<unknown>): void => {
  value.then(
    (given) => to.postMessage({ script: 'answer', id, value: given }, '*'),
    (error: Error) => to.postMessage({ script: 'answer', id, error: error.message }, '*'),
  )
}

const size = (owner: HTMLElement, { width, height }: { width?: number; height?: number }): void => {
  if (width !== undefined) owner.style.setProperty('--width', `${width}px`)
  if (height !== undefined) owner.style.setProperty('--height', `${height}px`)
}

const byId = (id: string): HTMLElement => document.getElementById(id)!
