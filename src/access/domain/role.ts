/** Who a person is in the municipality's quality system. Russian names stand in `texts.ru.ts`. */
export const roles = [
  'administrator',
  'officer',
  'methodologist',
  'head',
  'contributor',
  'observer',
  'reader',
] as const

export type Role = (typeof roles)[number]

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
