import { type Claim, holds, same } from '../claim.ts'

const claim = (sentence: string, check: Claim['check']): Claim => ({
  claim: sentence,
  mode: 'FULL',
  from: 'documentation',
  check,
})

const PAGE = '<p id="said" data-wish="">Conformance</p>'

/** The add-on's own pages: the sidebar, and the dialog for what is wide. */
export const pages: Claim[] = [
  claim('A page takes a width and a height of its own', ({ HtmlService }) => {
    const page = HtmlService.createHtmlOutput(PAGE).setWidth(900).setHeight(640)
    same([page.getWidth(), page.getHeight()], [900, 640])
  }),
  claim('A page can be given other words, and they come back as they were given', ({ HtmlService }) => {
    const page = HtmlService.createHtmlOutput(PAGE)
    const told = page.getContent().replace('data-wish=""', 'data-wish="{&#34;a&#34;:&#34;&#60;b&#62;&#38;&#39;&#34;}"')
    page.setContent(told)
    same(page.getContent(), told)
  }),
  claim('A modal dialog is shown and the script goes on', ({ HtmlService, SpreadsheetApp }) => {
    const page = HtmlService.createHtmlOutput(PAGE).setWidth(900).setHeight(640)
    const before = Date.now()
    SpreadsheetApp.getUi().showModalDialog(page, 'Conformance')
    holds(Date.now() - before < 20_000, 'the script waited for the dialog')
  }),
]
