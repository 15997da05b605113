import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import { refuse } from './database-refusals.ts'

type Standing = {
  readonly owner: string
  readonly mayCreateRoles: boolean
  readonly exists: boolean
  readonly isTooStrong: boolean
  readonly isMember: boolean
}

const alreadyExists = ['42710', '23505']

/**
 * Makes sure that requests can run as `msoko_app`: the role belongs to the whole server, not to the database, so this is
 * checked at each start and not in a migration. Without the right to make roles the owner is told what to ask for.
 */
export async function ensureAppRole(owner: Kysely<Database>): Promise<void> {
  const standing = await readStanding(owner)
  if (standing.isTooStrong) {
    throw refuse('database/app-role-too-strong', {
      detail:
        'Роль не должна быть суперпользователем и обходить построчную защиту. Выполните: alter role msoko_app nosuperuser nobypassrls;',
    })
  }
  if (standing.exists && standing.isMember) return
  if (!standing.mayCreateRoles) {
    throw refuse('database/app-role-missing', {
      detail: `Попросите администратора PostgreSQL выполнить: ${standing.exists ? '' : 'create role msoko_app nologin; '}grant msoko_app to ${standing.owner};`,
    })
  }
  if (!standing.exists) await createRole(owner)
  if (!(await readStanding(owner)).isMember) await sql`grant msoko_app to current_user`.execute(owner)
}

async function createRole(owner: Kysely<Database>): Promise<void> {
  try {
    await sql`create role msoko_app nologin`.execute(owner)
  } catch (error) {
    // Another database of the same server was being prepared at the same moment.
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!alreadyExists.includes(code)) throw error
  }
}

async function readStanding(owner: Kysely<Database>): Promise<Standing> {
  // From 16 on, whoever made a role is a member of it without the right to become it.
  const { rows } = await sql<Standing>`
    select quote_ident(me.rolname) as owner,
      me.rolcreaterole or me.rolsuper as may_create_roles,
      app.oid is not null as exists,
      coalesce(app.rolsuper or app.rolbypassrls, false) as is_too_strong,
      me.rolsuper or coalesce(pg_has_role(me.oid, app.oid,
        case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end), false) as is_member
    from pg_roles me left join pg_roles app on app.rolname = 'msoko_app'
    where me.rolname = current_user
  `.execute(owner)
  const [standing] = rows
  if (!standing) throw new Error('The current role is not in pg_roles')
  return standing
}
