import type { JSX } from 'preact'
import { Disclosure } from '../parts/disclosure.tsx'

/** What a drawing shows, for who would rather read it. @param lines a head and its cells, as many as there are other heads */
export const AsTable = ({
  heads,
  lines,
}: {
  heads: readonly string[]
  lines: readonly { readonly head: string; readonly cells: readonly string[] }[]
}): JSX.Element => (
  <Disclosure summary="The same as a table">
    <table class="plan-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ head, cells }) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {cells.map((cell, at) => (
              <td key={heads[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Disclosure>
)
