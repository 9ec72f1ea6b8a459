import { boxName } from '../book/a1.ts'
import type { LocalDocument } from '../document.ts'
import { ICommandService } from '../grid.ts'
import { chartSvg, sizeOf } from './chart-svg.ts'
import type { GridHost } from './grid-host.ts'
import { canvas, placeOn } from './handle.ts'
import { localId } from './sheet-ids.ts'

/** The grid's own headings, left of its cells and above them. */
const [LEFT, TOP] = [46, 24]

/**
 * Draws the charts of the open tab over its cells, and again when the grid or the document moves. They take no clicks:
 * the cells below stay within reach.
 */
export const showCharts = (grid: GridHost, document: LocalDocument, layer: HTMLElement): (() => void) => {
  const place = placeOn(grid)
  let waiting = false
  const draw = (): void => {
    waiting = false
    const open = localId(grid.book.getActiveSheet()?.getSheetId() ?? '')
    const sheet = document.sheets.find(({ id }) => id === open)
    const charts = sheet?.charts ?? []
    layer.hidden = charts.length === 0
    if (!sheet || charts.length === 0) return layer.replaceChildren()
    const area = canvas()
    const [left, top] = [area.x + LEFT, area.y + TOP]
    // the grid takes its new size a little after the window
    const room = byGrid()
    Object.assign(layer.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${Math.min(area.right, room.right) - left}px`,
      height: `${Math.min(area.bottom, room.bottom) - top}px`,
    })
    for (const one of window.document.querySelectorAll('#grid canvas')) sizes.observe(one)
    const wanted = charts.map((chart) => ({ chart, svg: chartSvg(sheet, chart) }))
    while (layer.childElementCount > wanted.length) layer.lastElementChild?.remove()
    wanted.forEach(({ chart, svg }, at) => {
      const figure = layer.children[at] ?? layer.appendChild(window.document.createElement('figure'))
      // an equal drawing stays, so that a scroll only moves it
      if (figure.getAttribute('data-drawn') !== svg) {
        figure.innerHTML = svg
        figure.setAttribute('data-drawn', svg)
      }
      const [row, column] = [Math.min(chart.row, sheet.rows), Math.min(chart.column, sheet.columns)]
      const corner = place(boxName({ row, column, rows: 1, columns: 1 }))
      const { width, height } = sizeOf(chart)
      Object.assign((figure as HTMLElement).style, {
        transform: `translate(${corner.x - left}px, ${corner.y - top}px)`,
        width: `${width}px`,
        height: `${height}px`,
      })
    })
  }
  const soon = (): void => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(draw)
  }
  const sizes = new ResizeObserver(soon)
  sizes.observe(gridBox())
  grid.get(ICommandService).onCommandExecuted(soon)
  return soon
}

const gridBox = (): Element => window.document.querySelector('#grid')!
const byGrid = (): DOMRect => gridBox().getBoundingClientRect()
