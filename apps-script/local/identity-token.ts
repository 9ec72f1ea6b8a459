import type { User } from './world/host.ts'

/**
 * What says who sits here, fresh each time it is asked for, as Google's is: signed by the server that gave the page where
 * it vouches for the people of the top bar, else the one that nobody signed. Synchronous, so in workers alone.
 */
export const identityTokenOf = ({ email, identityToken }: User): string | null => {
  const request = new XMLHttpRequest()
  try {
    request.open('GET', `${self.location.origin}/local/identity/${email.split('@')[0]}`, false)
    request.send()
    const { token } = JSON.parse(request.responseText) as { token?: unknown }
    return typeof token === 'string' ? token : identityToken
  } catch {
    return identityToken
  }
}
