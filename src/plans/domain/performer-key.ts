/** One name for «Управление образования» and «управление образования». */
export function performerKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}
