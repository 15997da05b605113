import type { OpenCard } from '#server-kit/http/open-route.ts'
import type { RouteCard } from '#server-kit/http/route.ts'
import { listAuditChoicesRoute, listAuditEntriesRoute } from './audit.ts'
import type { Auth } from './auth.ts'
import type { OrganizationsPort } from './organizations-port.ts'
import { changePasswordRoute, changeProfileRoute, signOutRoute, whoAmIRoute } from './own-account.ts'
import { listSessionsRoute, revokeOtherSessionsRoute, revokeSessionRoute } from './own-sessions.ts'
import { confirmTotpRoute, disableTotpRoute, startTotpRoute } from './own-totp.ts'
import { changeRoleRoute, listRolesRoute } from './roles.ts'
import { setupStateRoute } from './setup-state.ts'
import { signInRoute } from './sign-in.ts'
import { signInTotpRoute } from './sign-in-totp.ts'
import {
  activateUserRoute,
  deactivateUserRoute,
  resetPasswordRoute,
  resetTotpRoute,
  unlockUserRoute,
} from './user-access.ts'
import { addUserRoute, changeUserRoute, getUserRoute, listUsersRoute } from './users.ts'

export function accessRoutes(settings: {
  readonly timeZone: string
  readonly registry: OrganizationsPort
}): readonly RouteCard[] {
  return [
    listUsersRoute,
    getUserRoute,
    addUserRoute(settings.registry),
    changeUserRoute(settings.registry),
    deactivateUserRoute,
    activateUserRoute,
    resetPasswordRoute,
    resetTotpRoute,
    unlockUserRoute,
    listRolesRoute,
    changeRoleRoute,
    listAuditEntriesRoute(settings.timeZone),
    listAuditChoicesRoute,
  ]
}

/** What a visitor may call, and one's own account. */
export function accessOpenRoutes(auth: Auth): readonly OpenCard[] {
  return [
    signInRoute(auth),
    signInTotpRoute(auth),
    signOutRoute(auth),
    whoAmIRoute,
    changeProfileRoute,
    changePasswordRoute(auth),
    startTotpRoute(auth),
    confirmTotpRoute(auth),
    disableTotpRoute(auth),
    listSessionsRoute,
    revokeSessionRoute,
    revokeOtherSessionsRoute,
    setupStateRoute,
  ]
}
