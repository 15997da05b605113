/**
 * An organisation as access needs it: a number and what to call it. The registry is another context's; the
 * application hands its organisations to these pages.
 */
export type OrganizationChoice = { readonly organizationId: number; readonly shortName: string }

/** «СОШ № 5, Гимназия № 2»; a number when the name is not known. */
export function organizationWords(ids: readonly number[], choices: readonly OrganizationChoice[]): string {
  const names = new Map(choices.map((choice) => [choice.organizationId, choice.shortName]))
  return ids.map((id) => names.get(id) ?? `№ ${id} в реестре`).join(', ')
}
