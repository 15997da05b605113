import { openRoute } from '#server-kit/http/open-route.ts'
import { listSessions, revokeOtherSessions, revokeSession } from '../contract.ts'
import { refuse } from '../refusals.ts'
import { deleteOtherSessions, deleteSession, findSessions } from '../storage/sessions.ts'
import './vocabulary.ts'

export const listSessionsRoute = openRoute(listSessions, {
  may: 'access.own.profile',
  audit: 'none',
  standing: 'ready',
  async answer({ person, sessionId, store, now }) {
    if (!person) throw refuse('access/signed-out')
    const rows = await findSessions(store.owner, person.userId, now)
    return {
      sessions: rows.map((row) => ({
        sessionId: row.id,
        isCurrent: row.id === sessionId,
        address: row.ipAddress || null,
        userAgent: row.userAgent || null,
        openedAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
      })),
    }
  },
})

export const revokeSessionRoute = openRoute(revokeSession, {
  may: 'access.own.profile',
  audit: 'access.session.revoked',
  standing: 'ready',
  async answer({ params, person, store, note }) {
    if (!person) throw refuse('access/signed-out')
    const isDeleted = await deleteSession(store.owner, { ...params, userId: person.userId })
    if (!isDeleted) throw refuse('access/session-not-found')
    note({ subject: `session/${params.sessionId}` })
  },
})

export const revokeOtherSessionsRoute = openRoute(revokeOtherSessions, {
  may: 'access.own.profile',
  audit: 'access.session.revoked',
  standing: 'ready',
  async answer({ person, sessionId, store, note }) {
    if (!person || !sessionId) throw refuse('access/signed-out')
    await deleteOtherSessions(store.owner, { sessionId, userId: person.userId })
    note({ subject: `user/${person.userId}` })
  },
})
