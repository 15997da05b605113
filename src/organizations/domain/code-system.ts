/** The systems that know an organisation by a code of their own. */
export const codeSystems = ['fisOko', 'oge', 'ege', 'inn', 'ogrn'] as const

export type CodeSystem = (typeof codeSystems)[number]

/** A branch shares ИНН and ОГРН with its head organisation; the other codes belong to one organisation at a time. */
export function mayBeShared(system: CodeSystem): boolean {
  return system === 'inn' || system === 'ogrn'
}
