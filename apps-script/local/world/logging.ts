import type { Context } from './context.ts'

/** `Logger` and `console`, both into the host's log. */
export const makeLogging = ({ host }: Context) => {
  const lines: string[] = []
  const say =
    (level: 'log' | 'info' | 'warn' | 'error') =>
    (...words: unknown[]): void => {
      lines.push(words.map(String).join(' '))
      host.log(level, words)
    }
  const log = say('log')
  const Logger = {
    log: (...words: unknown[]) => {
      log(...words)
      return Logger
    },
    getLog: () => lines.join('\n'),
    clear: () => void lines.splice(0),
  }
  const console = { log, info: say('info'), warn: say('warn'), error: say('error'), time: log, timeEnd: log }
  return { Logger, console }
}
