import { morph } from './morph.ts'

/** Asks every few seconds, while somebody looks, whether anything changed, and shows what did without loading anew. */
const EVERY_MS = 3_000

const { workspace = '' } = document.body.dataset
let { version = '' } = document.body.dataset
const bar = document.createElement('p')
bar.className = 'news-bar'
bar.setAttribute('role', 'status')
bar.hidden = true
const told = document.createElement('p')
told.className = 'sr'
told.setAttribute('role', 'status')
document.body.append(bar, told)

void follow()

async function follow(): Promise<void> {
  for (;;) {
    await new Promise((done) => setTimeout(done, EVERY_MS))
    if (document.visibilityState === 'visible' && !(await look())) return
  }
}

/** @returns whether to go on */
async function look(): Promise<boolean> {
  const asked = await fetch(`/v1/workspaces/${workspace}/news`).catch(() => undefined)
  if (asked === undefined || asked.status >= 500) return say('Not connected. Trying again.')
  if (asked.status === 401)
    return !say('Your session has ended. Open this page again to sign in; copy first what you are writing.')
  if (asked.status === 404) {
    // no longer a member: nothing of the list stays on the screen
    location.reload()
    return false
  }
  say('')
  if (!asked.ok) return true
  const answer = (await asked.json()) as { version: string }
  if (answer.version !== version) await renew()
  return true
}

async function renew(): Promise<void> {
  const answer = await fetch(location.href).catch(() => undefined)
  if (!answer?.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [old, now] = [document.querySelector('main'), page.querySelector('main')]
  if (old === null || now === null) return
  const before = newsIn(document)
  const focused = document.activeElement
  morph(old, now)
  // an element that was moved has lost the focus on the way
  if (focused instanceof HTMLElement && focused !== document.activeElement && focused.isConnected)
    focused.focus({ preventScroll: true })
  version = page.body.dataset['version'] ?? ''
  tell([...newsIn(page)].filter(([id]) => !before.has(id)).map(([, text]) => text))
}

const newsIn = (page: Document): Map<string, string> =>
  new Map(
    [...page.querySelectorAll('#new-lines > li')].map((line) => [line.id, line.querySelector('p')?.textContent ?? '']),
  )

/** Says politely what is new, the newest first. */
function tell(news: readonly string[]): void {
  const [first, ...more] = news
  told.textContent =
    first === undefined
      ? 'The page has been updated.'
      : `New: ${first.trim()}${more.length ? `, and ${more.length} more` : ''}`
}

function say(text: string): true {
  if (bar.textContent !== text) bar.textContent = text
  bar.hidden = text === ''
  return true
}
