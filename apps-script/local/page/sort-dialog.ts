import { columnName } from '../book/a1.ts'
import type { Sorting } from './data-menu.ts'

/** Asks how a range is sorted; nothing where the person goes back. */
export const askSorting = (range: {
  address: string
  column: number
  headers: string[]
  at: number
}): Promise<Sorting | undefined> => {
  const box = document.getElementById('sorting') as HTMLDialogElement
  const header = box.querySelector<HTMLInputElement>('[name=header]')!
  const columns = box.querySelector<HTMLSelectElement>('[name=column]')!
  const name = (): void => {
    const chosen = columns.value
    columns.replaceChildren(
      ...range.headers.map((text, n) => {
        const column = `Column ${columnName(range.column + n)}`
        return new Option(header.checked && text ? text : column, String(range.column + n))
      }),
    )
    columns.value = chosen || String(range.at)
  }
  box.querySelector('h2')!.textContent = `Sort range ${range.address}`
  columns.replaceChildren()
  header.checked = true
  header.addEventListener('change', name)
  name()
  box.returnValue = ''
  box.showModal()
  return new Promise((done) => {
    box.addEventListener(
      'close',
      () => {
        header.removeEventListener('change', name)
        const ascending = box.querySelector<HTMLInputElement>('[name=order]:checked')?.value !== 'down'
        done(
          box.returnValue === 'sort' ? { column: Number(columns.value), ascending, header: header.checked } : undefined,
        )
      },
      { once: true },
    )
  })
}
