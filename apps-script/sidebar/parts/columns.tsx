import type { ComponentChildren, JSX } from 'preact'

/**
 * Cells under heads: a table where the page has the room; in the sidebar the cells of a line follow one another as
 * words, and the heads are heard only. What joins those words stands in `narrow`, what only a table says in `roomy`.
 */
export const Columns = ({
  name,
  heads,
  children,
  class: own = '',
}: {
  name: string
  heads: readonly string[]
  /** Lines of cells. */
  children: ComponentChildren
  class?: string
}): JSX.Element => (
  // the roles are said, as a table that is laid out as lines would lose them
  <table class={`columns ${own}`} role="table" aria-label={name}>
    <thead role="rowgroup">
      <tr role="row">
        {heads.map((head, at) => (
          // two may be called the same
          <th key={at} role="columnheader" scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">{children}</tbody>
  </table>
)

/** One line of it: its head, then a cell for each other column. */
export const ColumnsLine = ({
  head,
  cells,
  class: own,
}: {
  head: ComponentChildren
  cells: readonly ComponentChildren[]
  class?: string | undefined
}): JSX.Element => (
  <tr role="row" class={own}>
    <th role="rowheader" scope="row">
      {head}
    </th>
    {cells.map((cell, at) => (
      // a cell is known by its place
      <td key={at} role="cell">
        {cell}
      </td>
    ))}
  </tr>
)
