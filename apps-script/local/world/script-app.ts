import type { Context } from './context.ts'
import type { Mode } from './host.ts'

const AuthMode: Record<Mode, Mode> = {
  NONE: 'NONE',
  LIMITED: 'LIMITED',
  CUSTOM_FUNCTION: 'CUSTOM_FUNCTION',
  FULL: 'FULL',
}

/** Who the script is and what it was granted. Triggers are absent: the add-on's scopes do not allow any. */
export const makeScriptApp = ({ gate, host }: Context) => ({
  AuthMode,
  AuthorizationStatus: { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' },
  getIdentityToken: () => {
    gate.full('ScriptApp.getIdentityToken')
    return host.manifest.oauthScopes?.includes('openid') ? host.user.identityToken : null
  },
  getOAuthToken: () => {
    gate.fetch('ScriptApp.getOAuthToken')
    return 'local-oauth-token'
  },
  getScriptId: () => 'local-script',
  getAuthorizationInfo: () => ({ getAuthorizationStatus: () => 'NOT_REQUIRED', getAuthorizationUrl: () => null }),
  getProjectTriggers: () => gate.refuse('You do not have permission to call ScriptApp.getProjectTriggers.'),
})
