/**
 * A page of the project in a modal dialog of 900 px. The script goes on at once: what a person does there comes through the door.
 * @param wish what the page shows, any text
 */
export const openDialog = (file: string, title: string, wish: string): void => {
  const page = HtmlService.createHtmlOutputFromFile(file).setWidth(900).setHeight(640)
  page.setContent(page.getContent().replace('data-wish=""', () => `data-wish="${escaped(wish)}"`))
  SpreadsheetApp.getUi().showModalDialog(page, title)
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
