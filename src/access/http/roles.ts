import { route } from '#server-kit/http/route.ts'
import { changeRole, listRoles } from '../people-contract.ts'
import { findRoleSettings, saveRoleSetting } from '../storage/role-settings.ts'
import './vocabulary.ts'

export const listRolesRoute = route(listRoles, {
  may: 'access.user.list',
  audit: 'none',
  async answer({ person, tx }) {
    return { roles: await findRoleSettings(tx, person.municipalityId) }
  },
})

export const changeRoleRoute = route(changeRole, {
  may: 'access.user.manage',
  audit: 'access.role.changed',
  connection: 'owner',
  async answer({ params, body, person, tx, note }) {
    const findRole = async () => {
      const role = (await findRoleSettings(tx, person.municipalityId)).find(
        (setting) => setting.role === params.role,
      )
      if (!role) throw new Error(`no settings of the role ${params.role}`)
      return role
    }
    const before = await findRole()
    await saveRoleSetting(tx, params.role, body.isTotpRequired)
    note({
      subject: `role/${params.role}`,
      before: { isTotpRequired: before.isTotpRequired },
      after: { isTotpRequired: body.isTotpRequired },
    })
    return { role: await findRole() }
  },
})
