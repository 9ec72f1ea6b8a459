import type { Shown } from '../world/host.ts'

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
export const ask = (title: string, text: string, yes: string, no = 'Cancel'): Promise<boolean> => {
  const box = document.getElementById('question') as HTMLDialogElement
  const [goOn, goBack] = [box.querySelector('[value=yes]')!, box.querySelector<HTMLElement>('[value=no]')!]
  box.querySelector('h2')!.textContent = title
  box.querySelector('p')!.textContent = text
  goOn.textContent = yes
  goBack.textContent = no
  goBack.hidden = no === ''
  box.returnValue = ''
  box.showModal()
  return new Promise((done) => {
    box.addEventListener('close', () => done(box.returnValue === 'yes'), { once: true })
  })
}
