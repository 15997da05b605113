import { accessSync, constants, mkdirSync } from 'node:fs'
import { refuse } from './database-refusals.ts'

/** Makes the folder if there is none and sees that it can be written into; what is in the way is said in words. */
export function makeDataFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw refuse('database/folder-unusable', {
      detail: `${path}: ${reasons[code] ?? code}. Задайте другую папку в MSOKO_DATA_DIR или исправьте эту.`,
    })
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'под этим именем есть файл',
  ENOTDIR: 'часть пути — файл, а не папка',
  EACCES: 'нет права читать её и записывать в неё',
  EPERM: 'нет права читать её и записывать в неё',
  EROFS: 'диск доступен только для чтения',
  ENOSPC: 'на диске нет места',
  ENOENT: 'такого пути нет',
}
