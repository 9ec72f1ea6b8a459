import type { Context } from './context.ts'

/** The person at the keyboard: their locale and an opaque key in every mode, their address in FULL only. */
export const makeSession = ({ gate, host }: Context) => {
  const person = (what: string) => () => {
    gate.full(`Session.${what}`)
    const known = host.manifest.oauthScopes?.some((scope) => scope.endsWith('/userinfo.email')) ?? false
    return { getEmail: () => (known ? host.user.email : '') }
  }
  return {
    getActiveUser: person('getActiveUser'),
    getEffectiveUser: person('getEffectiveUser'),
    getActiveUserLocale: () => host.user.locale,
    getScriptTimeZone: () => host.manifest.timeZone ?? 'Etc/UTC',
    getTemporaryActiveUserKey: () => host.user.temporaryKey,
  }
}
