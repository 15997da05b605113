import { resolve, sep } from 'node:path'

/** The file with its two folders: they may be called by the year and the grade. */
export function nearName(file: string): string {
  return resolve(file).split(sep).slice(-3).join('/')
}
