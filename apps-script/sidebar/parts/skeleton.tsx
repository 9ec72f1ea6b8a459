import type { JSX } from 'preact'

/** The shape of what is coming, for the first time only. */
export const Skeleton = ({
  says,
  lines = [70, 45, 100, 85, 60],
}: {
  says: string
  lines?: readonly number[]
}): JSX.Element => (
  <div class="skeleton" role="status">
    <span class="sr">{says}</span>
    {lines.map((width) => (
      <span key={width} class={width === 100 ? 'bone tall' : 'bone'} style={{ width: `${width}%` }} />
    ))}
  </div>
)
