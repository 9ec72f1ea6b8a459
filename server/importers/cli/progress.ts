import type { WriteStream } from 'node:tty'

const width = 30

/** A bar on a terminal; anywhere else nothing, as a log would keep every step of it. */
export function progressBar(terminal: Pick<WriteStream, 'isTTY' | 'write'>) {
  let shown = ''
  const draw = (line: string) => {
    if (!terminal.isTTY || line === shown) return
    terminal.write(`\r\u001b[K${line}`)
    shown = line
  }
  return {
    /** @param share from 0 to 1 */
    step: (what: string, share: number) => {
      const full = Math.round(Math.min(1, share) * width)
      draw(`${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.round(share * 100)).padStart(3)} % ${what}`)
    },
    done: () => draw(''),
  }
}
