/** What the grid offers beyond a plain spreadsheet and this page does not need. */
const HIDDEN = ['sheet.command.set-range-protection', 'sheet.contextMenu.permission', 'sheet.menu.sheets-sort-ctx']

export const HIDDEN_MENUS = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]))
