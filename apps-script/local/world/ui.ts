import type { Context } from './context.ts'
import type { MenuItem } from './host.ts'
import type { HtmlOutput } from './html.ts'

export interface Menu {
  addItem(label: string, run: string): Menu
  addSeparator(): Menu
  addSubMenu(menu: Menu): Menu
  addToUi(): void
  /** What the page draws; not part of Google's interface. */
  entry(): MenuItem
}

/** Menus in every mode but a custom function; sidebars, dialogs and questions in FULL only. */
export const makeUi = (context: Context) => {
  const { gate, host } = context
  const menu = (title: string | null): Menu => {
    const items: MenuItem[] = []
    const self: Menu = {
      addItem: (label, run) => {
        items.push({ label, run })
        return self
      },
      addSeparator: () => {
        items.push({ label: '' })
        return self
      },
      addSubMenu: (sub) => {
        items.push(sub.entry())
        return self
      },
      addToUi: () => host.show({ kind: 'menu', title, items }),
      entry: () => ({ label: title ?? '', items }),
    }
    return self
  }
  const dialog = (what: string, modal: boolean) => (page: HtmlOutput, title: string) => {
    gate.full(`Ui.${what}`)
    host.show({
      kind: 'dialog',
      title,
      html: page.getContent(),
      width: page.getWidth() ?? 500,
      height: page.getHeight() ?? 400,
      modal,
    })
  }
  return {
    createAddonMenu: () => menu(null),
    createMenu: (title: string) => menu(title),
    showSidebar: (page: HtmlOutput) => {
      gate.full('Ui.showSidebar')
      host.show({ kind: 'sidebar', title: page.getTitle(), html: page.getContent() })
    },
    showModalDialog: dialog('showModalDialog', true),
    showModelessDialog: dialog('showModelessDialog', false),
    /** A text, a text with buttons, or a title, a text and buttons. The script waits for the answer. */
    alert: (...said: [text: string, buttons?: ButtonSet] | [title: string, text: string, buttons: ButtonSet]) => {
      gate.full('Ui.alert')
      const [title, text, set = 'OK'] = said.length === 3 ? said : ['', ...said]
      return host.ask({ title, text, buttons: BUTTONS[set] })
    },
    Button: { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' },
    ButtonSet: { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' },
  } as const
}

const BUTTONS = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
} as const

type ButtonSet = keyof typeof BUTTONS
