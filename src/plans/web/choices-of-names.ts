/** Names by their keys as a list to choose from. */
export function choicesOfNames(
  names: Readonly<Record<string, string>>,
): { readonly value: string; readonly label: string }[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}
