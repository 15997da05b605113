import type { Performer } from '../performer.ts'
export function readPerformers(cell: string, _aliases: Readonly<Record<string, string>>): Performer[] {
  return cell === '' ? [] : cell.split(',').map((name) => ({ kind: 'other', name: name.trim() }))
}
export function findAliases(_text: string): Record<string, string> {
  return {}
}
