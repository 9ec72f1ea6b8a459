/** What was answered is never lost to a network: it is kept on this device until the server has it. */
interface Unsent {
  readonly path: string
  readonly body: string
  readonly program: string
  /** what the server said against it */
  readonly problem?: string
}

const KEY = 'imgfit-open-house'
const EVERY_MS = 15_000
const box = document.querySelector<HTMLElement>('#unsent')
const form = document.querySelector<HTMLFormElement>('form.open-house')

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  void submit(form)
})
window.addEventListener('online', () => void sendAll())
setInterval(() => void sendAll(), EVERY_MS)
tell()
void sendAll()

async function submit(from: HTMLFormElement): Promise<void> {
  const button = from.querySelector('button.primary')
  if (button?.getAttribute('aria-busy') === 'true') return
  button?.setAttribute('aria-busy', 'true')
  const pairs = [...new FormData(from)].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
  const one: Unsent = {
    path: new URL(from.action).pathname,
    body: new URLSearchParams(pairs).toString(),
    program: from.dataset['program'] ?? 'a program',
  }
  const answer = await post(one)
  button?.removeAttribute('aria-busy')
  if (answer === undefined) {
    const isKept = keep([...unsent(), one])
    tell()
    if (isKept) leave(one)
    else problem(from, 'There is no connection, and this browser keeps nothing. Leave the page open and try again.')
    return
  }
  if (answer.ok) return show(answer.page)
  problem(from, answer.says)
}

/** Nothing is sent yet, and the form says so where it stood. */
function leave({ program }: Unsent): void {
  const said = document.createElement('p')
  said.textContent = `What you answered about ${program} is kept on this device, and not sent yet. It is sent as soon as there is a connection, when this page or another of open-house mode is open.`
  said.id = 'left'
  said.setAttribute('role', 'alert')
  said.tabIndex = -1
  form?.replaceWith(said)
  said.focus()
}

function problem(from: HTMLFormElement, says: string): void {
  const line = from.querySelector<HTMLElement>('#not-sent')
  if (line === null) return
  line.hidden = false
  line.textContent = says
  line.scrollIntoView({ block: 'center' })
}

let sending = false
async function sendAll(): Promise<void> {
  if (sending) return
  sending = true
  try {
    for (const one of unsent()) {
      if (one.problem !== undefined) continue
      const answer = await post(one)
      if (answer === undefined) return
      const others = unsent().filter((other) => other.body !== one.body)
      keep(answer.ok ? others : [...others, { ...one, problem: answer.says }])
      tell()
      if (answer.ok) arrived(one)
    }
  } finally {
    sending = false
  }
}

/** What stood there as not sent is sent by now. */
function arrived({ program }: Unsent): void {
  const said = document.querySelector('#left')
  if (said !== null && unsent().length === 0) said.textContent = `What you answered about ${program} has been sent.`
}

type Answer = { readonly ok: true; readonly page: Document } | { readonly ok: false; readonly says: string }

/** The key in the form makes the same form count once. @returns undefined where nobody answered */
async function post({ path, body }: Unsent): Promise<Answer | undefined> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(path, { method: 'POST', headers, body }).catch(() => undefined)
  // a session that has ended is signed in again; a server that is down comes back
  if (answer === undefined || answer.status >= 500 || answer.status === 401 || answer.status === 429) return undefined
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (answer.ok) return { ok: true, page }
  const words = [...page.querySelectorAll('main h1, main > p')].slice(0, 2).map((one) => one.textContent.trim())
  return { ok: false, says: words.join('. ') }
}

function show(page: Document): void {
  const [old, now] = [document.querySelector('main'), page.querySelector('main')]
  if (old === null || now === null) return
  document.title = page.title
  old.replaceWith(now)
  const head = now.querySelector('h1')
  if (head === null) return
  head.tabIndex = -1
  head.focus()
}

function unsent(): Unsent[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Unsent[]
  } catch {
    return []
  }
}

function keep(all: readonly Unsent[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(all))
    return true
  } catch {
    return false
  }
}

/** Says plainly what the server does not have. */
function tell(): void {
  const all = unsent()
  const place = document.querySelector<HTMLElement>('#unsent') ?? box
  if (place === null) return
  place.hidden = all.length === 0
  place.replaceChildren(...(all.length === 0 ? [] : [title(all), ...all.map(line)]))
}

function title(all: readonly Unsent[]): HTMLElement {
  const said = document.createElement('strong')
  said.textContent = `Not sent yet: ${all.length} ${all.length === 1 ? 'program' : 'programs'}. Kept on this device.`
  return said
}

function line(one: Unsent): HTMLElement {
  const said = document.createElement('p')
  said.textContent = one.problem === undefined ? one.program : `${one.program}: ${one.problem} `
  const signIn = document.createElement('a')
  signIn.href = `/sign-in?next=${encodeURIComponent(location.pathname)}`
  signIn.textContent = 'Sign in'
  if (one.problem === undefined) {
    said.append(' (signed out? ', signIn, ')')
    return said
  }
  const away = document.createElement('button')
  away.type = 'button'
  away.className = 'button'
  away.textContent = `Delete what was kept of ${one.program}`
  away.addEventListener('click', () => {
    keep(unsent().filter((other) => other.body !== one.body))
    tell()
  })
  said.append(away)
  return said
}
