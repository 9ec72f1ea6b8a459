import type { Context } from './context.ts'

export interface HtmlOutput {
  getContent(): string
  setContent(content: string): HtmlOutput
  append(content: string): HtmlOutput
  getTitle(): string
  setTitle(title: string): HtmlOutput
  getWidth(): number | null
  setWidth(width: number): HtmlOutput
  getHeight(): number | null
  setHeight(height: number): HtmlOutput
  setSandboxMode(): HtmlOutput
  setXFrameOptionsMode(): HtmlOutput
  addMetaTag(): HtmlOutput
}

/** Pages from the project's own files. Templates are not offered: the add-on has none. */
export const makeHtmlService = ({ host, gate }: Context) => ({
  createHtmlOutput: (content = '') => output(content),
  createHtmlOutputFromFile: (name: string) => {
    const content = host.html(name.replace(/\.html$/, ''))
    return content === undefined ? gate.refuse(`No HTML file named ${name} was found.`) : output(content)
  },
  SandboxMode: { IFRAME: 'IFRAME' },
  XFrameOptionsMode: { DEFAULT: 'DEFAULT', ALLOWALL: 'ALLOWALL' },
})

const output = (initial: string): HtmlOutput => {
  const page: { content: string; title: string; width: number | null; height: number | null } = {
    content: initial,
    title: '',
    width: null,
    height: null,
  }
  const set = (part: Partial<typeof page>): HtmlOutput => {
    Object.assign(page, part)
    return self
  }
  const self: HtmlOutput = {
    getContent: () => page.content,
    setContent: (content) => set({ content }),
    append: (content) => set({ content: page.content + content }),
    getTitle: () => page.title,
    setTitle: (title) => set({ title }),
    getWidth: () => page.width,
    setWidth: (width) => set({ width }),
    getHeight: () => page.height,
    setHeight: (height) => set({ height }),
    setSandboxMode: () => self,
    setXFrameOptionsMode: () => self,
    addMetaTag: () => self,
  }
  return self
}
