/** What the registry of organisations, and the last passport, can put down in a form. */
export const registryKeys = [
  'full-name',
  'short-name',
  'type',
  'settlement',
  'settlement-kind',
  'address',
  'head',
  'phone',
  'mail',
  'site',
  'inn',
  'ogrn',
  'pupils',
] as const
export type RegistryKey = (typeof registryKeys)[number]

/** As a person would type them; null where nothing is known. */
export type RegistryFacts = Readonly<Record<RegistryKey, string | null>>
