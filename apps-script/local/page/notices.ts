import type { Answer, Question, Shown } from '../world/host.ts'

/** A message that goes by itself, as `toast` shows it. */
export const toast = ({
  title,
  text,
  seconds,
}: Pick<Extract<Shown, { kind: 'toast' }>, 'title' | 'text' | 'seconds'>): void => {
  const made = document.createElement('div')
  made.className = 'toast'
  made.setAttribute('role', 'status')
  const heading = document.createElement('strong')
  heading.textContent = title
  const words = document.createElement('span')
  words.textContent = text
  made.append(...(title ? [heading] : []), words)
  document.getElementById('toasts')!.append(made)
  if (seconds > 0) setTimeout(() => made.remove(), seconds * 1000)
}

/** A question with one way on and one way back; true when the person goes on. */
export const ask = async (title: string, text: string, yes: string, no = 'Cancel'): Promise<boolean> => {
  const buttons =
    no === ''
      ? [['yes', yes]]
      : [
          ['no', no],
          ['yes', yes],
        ]
  return (await choose(title, text, buttons as Choice[])) === 'yes'
}

/** A question of the add-on, under the buttons that it names. */
export const alert = async ({ title, text, buttons }: Question): Promise<Answer> => {
  const choices = [...buttons].reverse().map((name): Choice => [name, LABELS[name]])
  return ((await choose(title || 'IMGFIT', text, choices)) || 'CLOSE') as Answer
}

const LABELS = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' } as const

type Choice = [value: string, label: string]

/** The last choice is the one that goes on. Nothing where the person closed the question. */
const choose = (title: string, text: string, choices: readonly Choice[]): Promise<string> => {
  const box = document.getElementById('question') as HTMLDialogElement
  box.querySelector('h2')!.textContent = title
  box.querySelector('p')!.textContent = text
  box.querySelector('div')!.replaceChildren(
    ...choices.map(([value, label], index) => {
      const button = document.createElement('button')
      button.value = value
      button.textContent = label
      button.className = index === choices.length - 1 ? 'primary' : 'quiet'
      return button
    }),
  )
  box.returnValue = ''
  box.showModal()
  return new Promise((done) => {
    box.addEventListener('close', () => done(box.returnValue), { once: true })
  })
}
