import { type Claim, holds } from '../claim.ts'

/** Who the add-on may say that the user is. */
export const identity: Claim[] = [
  {
    claim: 'The identity token is a signed text in three parts',
    mode: 'FULL',
    from: 'documentation',
    check: ({ ScriptApp }) => {
      const parts = (ScriptApp.getIdentityToken() ?? '').split('.')
      holds(parts.length === 3, `it has ${parts.length} parts`)
    },
  },
  {
    claim: 'With the scope userinfo.email the user has an address',
    mode: 'FULL',
    from: 'documentation',
    check: ({ Session }) => holds(Session.getActiveUser().getEmail().includes('@'), 'it has no @'),
  },
  {
    claim: 'There is an opaque key of the user without any scope',
    mode: 'FULL',
    from: 'memory',
    check: ({ Session }) => holds(Session.getTemporaryActiveUserKey().length > 0, 'it is empty'),
  },
]
