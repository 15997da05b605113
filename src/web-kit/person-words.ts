/** «Иванова Анна Петровна» → «Иванова А. П.»: the initials stay with the surname on one line. */
export function shortPersonName(name: string): string {
  const [surname = '', ...rest] = name.trim().split(/\s+/)
  return [surname, ...rest.map((part) => `${part.charAt(0)}.`)].join('\u00a0')
}
