import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { findMunicipality } from '../storage/municipality.ts'

export const getMunicipalityRoute = route(contract.getMunicipality, {
  may: 'organizations.registry.read',
  audit: 'none',
  async answer({ tx }) {
    const municipality = await findMunicipality(tx)
    return {
      name: municipality?.name ?? null,
      authorityName: municipality?.authorityName ?? null,
    }
  },
})
