import type { JSX } from 'preact'
import { type EventTask, thanksDue } from '../../../shared/events/tasks.ts'
import type { events } from '../../../shared/tabs/events.ts'
import type { WithLines } from '../contacts/use-lines.ts'
import { Button } from '../parts/button.tsx'
import { dayWords } from '../words.ts'

/** What is to be done, the most urgent first; each is settled where it stands. */
export const Tasks = ({
  tasks,
  work,
  today,
}: {
  tasks: readonly EventTask[]
  work: WithLines<typeof events>
  today: string
}): JSX.Element | null =>
  tasks.length === 0 ? null : (
    <section class="card ask" aria-label="To do">
      <h2>To do</h2>
      <ul class="plain-list">
        {tasks.map((task) => (
          <li key={`${task.line.id}${task.line.row}`}>
            <strong>{task.says}</strong>
            <span class="origin">
              {task.line.said.title ?? 'An event'} · {task.what === 'register' || task.what === 'thank' ? 'by ' : ''}
              {dayWords(task.by)}
              {task.by < today && task.what === 'thank' ? ', overdue' : ''}
            </span>
            <Settle task={task} work={work} today={today} />
          </li>
        ))}
      </ul>
    </section>
  )

const Settle = ({
  task: { what, line },
  work: { change },
  today,
}: {
  task: EventTask
  work: WithLines<typeof events>
  today: string
}): JSX.Element | null => {
  const { title = 'the event', day } = line.said
  const of = <span class="sr"> {title}</span>
  const set = (what2: Parameters<typeof change.run>[1], says: string) => () => change.run(line, what2, says)
  if (what === 'register')
    return (
      <div class="buttons">
        <Button busy={change.busy} onClick={set({ registered: 'yes' }, `registered for ${title}.`)}>
          I am registered{of}
        </Button>
        <Button busy={change.busy} onClick={set({ registered: 'no' }, `not going to ${title}.`)}>
          Not going{of}
        </Button>
      </div>
    )
  if (what === 'attended')
    return (
      <div class="buttons">
        <Button
          busy={change.busy}
          onClick={set(
            { attended: 'yes', ...(day !== undefined && { thanksBy: thanksDue(day) }) },
            `attended ${title}; a thank-you is due.`,
          )}
        >
          I was there{of}
        </Button>
        <Button busy={change.busy} onClick={set({ attended: 'no' }, `missed ${title}.`)}>
          I was not{of}
        </Button>
      </div>
    )
  if (what === 'thank')
    return (
      <Button busy={change.busy} onClick={set({ thanked: today }, `thanked for ${title}.`)}>
        I have sent it{of}
      </Button>
    )
  return null
}
