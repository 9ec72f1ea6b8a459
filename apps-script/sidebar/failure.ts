/** What went wrong, said to a person: what happened, what to do, and the id to name when asking for help. */
export class Failure extends Error {
  readonly code: string
  readonly says: string
  readonly todo: string | undefined
  readonly requestId: string | undefined

  constructor({ code, says, do: todo, requestId }: Told) {
    super(says)
    this.code = code
    this.says = says
    this.todo = todo
    this.requestId = requestId
  }
}

/** An error as the add-on answers it. */
export interface Told {
  code: string
  says: string
  do?: string
  requestId?: string
}

/** Whatever was thrown or handed to the failure handler, as a failure. */
export const failureOf = (thrown: unknown): Failure => {
  if (thrown instanceof Failure) return thrown
  const words = thrown instanceof Error ? thrown.message : String(thrown)
  const known = heard.find(({ sounds }) => sounds.test(words))
  return new Failure(known === undefined ? { ...unexpected, says: `${unexpected.says} ${words}`.trim() } : known.told)
}

export const timedOut = (seconds: number, writes: boolean): Failure =>
  new Failure({
    code: 'timeout',
    says: `Google Sheets did not answer within ${seconds} seconds.`,
    do: writes ? 'Look at the sheet first: the change may still arrive. Then try again.' : 'Try again in a moment.',
  })

const unexpected: Told = {
  code: 'unexpected',
  says: 'Google Sheets reported an error.',
  do: 'Try again. If it stays, close the sidebar and open it from the menu.',
}

/** The words of Google's own failures, and what they mean. */
const heard: { sounds: RegExp; told: Told }[] = [
  {
    // a sidebar speaks for the first account of the browser, the sheet may belong to another
    sounds: /PERMISSION_DENIED|authori[sz]ation is required|do not have permission/i,
    told: {
      code: 'permission',
      says: 'Google did not let the sidebar read this file. This happens when several Google accounts are signed in to one window.',
      do: 'Open the file in a window where only one account is signed in: a private window, or a browser profile of its own.',
    },
  },
  {
    sounds: /NetworkError|HTTP 0|Failed to fetch|offline/i,
    told: {
      code: 'network',
      says: 'Your browser has no connection to Google Sheets.',
      do: 'Check the connection. Nothing in the sheet is lost.',
    },
  },
  {
    sounds: /too many times|quota|too much computer time/i,
    told: {
      code: 'quota',
      says: "Google's daily limit for this account is used up.",
      do: 'Results in the sheet stay. The limit opens again within 24 hours.',
    },
  },
  {
    sounds: /exceeded maximum execution time/i,
    told: { code: 'slow', says: 'Google stopped the work because it took too long.', do: 'Try again.' },
  },
]
