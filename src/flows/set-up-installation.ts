import { setUp } from '#access/contract.ts'
import { findPasswordFaults } from '#access/domain/password-faults.ts'
import type { Auth } from '#access/http/auth.ts'
import { rememberBrowser } from '#access/http/known-browser.ts'
import { refuse } from '#access/refusals.ts'
import { isSetUpCode, lockInstallation, markSetUp } from '#access/storage/installation.ts'
import { insertUser } from '#access/storage/save-user.ts'
import { openRoute } from '#server-kit/http/open-route.ts'
import '#access/http/vocabulary.ts'
import { foundMunicipality } from './found-municipality.ts'

/**
 * The first page of a real installation: the one-time code from the console makes the municipality, its authority and the
 * first administrator, all or nothing, and lets the administrator in.
 */
export function setUpRoute(auth: Auth) {
  return openRoute(setUp, {
    may: 'public',
    audit: 'access.installation.setUp',
    standing: 'any',
    async answer({ body, store: { owner }, headers, now, setCookies, note }) {
      const { email, password, administratorName: name } = body
      const faults = findPasswordFaults(password, { email, name }, '/password')
      if (faults.length > 0) throw refuse('access/weak-password', { errors: faults })

      const person = await owner.transaction().execute(async (tx) => {
        const installation = await lockInstallation(tx)
        if (!installation || installation.setUpAt) throw refuse('access/set-up-already-done')
        if (!isSetUpCode(body.code, installation.setUpCodeHash)) {
          const errors = [
            {
              detail:
                'Код не подошёл. Перепишите его из окна, где запущена система: после каждого запуска он новый',
              pointer: '/code',
            },
          ]
          throw refuse('access/wrong-set-up-code', { errors })
        }
        const municipalityId = await foundMunicipality(tx, {
          name: body.municipalityName,
          authorityName: body.authorityName,
        })
        const role = 'administrator' as const
        const userId = await insertUser(tx, {
          name,
          email,
          role,
          municipalityId,
          organizationIds: [],
          password,
          mustChangePassword: false,
        })
        await markSetUp(tx, now, 'real')
        return { userId, name, email, role, municipalityId, organizationIds: [] }
      })

      const scope = {
        municipalityId: person.municipalityId,
        reach: 'municipality',
        organizationIds: [],
      } as const
      note({
        subject: `municipality/${person.municipalityId}`,
        person: { ...person, scope },
        after: { municipalityName: body.municipalityName, authorityName: body.authorityName, email },
      })
      const entered = await auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
      setCookies([...entered.headers.getSetCookie(), rememberBrowser(auth, person.userId)])
      return { next: 'home' as const }
    },
  })
}
