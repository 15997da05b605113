import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { Refusal } from '#kernel/refusal.ts'
import { refuse } from '../database-refusals.ts'
import type { Migration } from '../read-migrations.ts'
import { BackupHead, BackupMark, BackupRow, type BackupTotals, backupVersion } from './backup-format.ts'

export type BackupPiece =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'row'; readonly line: string }
  | { readonly kind: 'totals'; readonly totals: BackupTotals }

/** A backup from its beginning to its end; refuses a file that is something else, damaged or cut short. */
export async function* readBackup(path: string): AsyncGenerator<BackupPiece> {
  let isWhole = false
  let isFirst = true
  for await (const line of readLines(path)) {
    if (isFirst) {
      yield { kind: 'head', head: readHead(line) }
      isFirst = false
    } else if (line.startsWith('[')) {
      yield { kind: 'row', line: JSON.stringify(parseLine(BackupRow, line)) }
    } else {
      const mark = parseLine(BackupMark, line)
      isWhole = 'totals' in mark
      yield 'totals' in mark ? { kind: 'totals', totals: mark.totals } : { kind: 'table', name: mark.table }
    }
  }
  if (!isWhole) throw refuse('database/backup-unreadable', { detail: 'Файл обрывается на середине.' })
}

export async function readBackupHead(path: string): Promise<BackupHead> {
  for await (const piece of readBackup(path)) if (piece.kind === 'head') return piece.head
  throw refuse('database/backup-unreadable', { detail: 'Файл пуст.' })
}

/** The program's own migrations that the backup was made under; refuses what this version does not know. */
export function migrationsOf(head: BackupHead, known: readonly Migration[]): readonly Migration[] {
  return head.migrations.map(({ name, sha256 }) => {
    const migration = known.find((each) => each.name === name && each.sha256 === sha256)
    if (migration) return migration
    throw refuse('database/backup-newer', {
      detail: `Копия сделана программой ${head.program}, и этой версии незнакомо изменение схемы ${name}. Восстановите её программой не старее той, что сделала копию.`,
    })
  })
}

async function* readLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const text = createGunzip()
  file.on('error', (error) => text.destroy(error))
  file.pipe(text).setEncoding('utf8')
  try {
    // By hand: the library's line reader also breaks lines at U+2028, which a text may well contain.
    let rest = ''
    for await (const piece of text) {
      const lines = `${rest}${piece}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    if (rest !== '') yield rest
  } catch (error) {
    if (error instanceof Refusal) throw error
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw refuse('database/backup-unreadable', {
      detail: `${isAbsent ? 'Такого файла нет' : 'Файл повреждён'}: ${path}.`,
    })
  } finally {
    file.destroy()
    text.destroy()
  }
}

function readHead(line: string): BackupHead {
  const head = parseLine(BackupHead, line)
  if (head.version > backupVersion) {
    throw refuse('database/backup-newer', { detail: `Копия сделана программой ${head.program}.` })
  }
  return head
}

function parseLine<T>(shape: { parse(value: unknown): T }, line: string): T {
  try {
    return shape.parse(JSON.parse(line))
  } catch {
    throw refuse('database/backup-unreadable', { detail: 'Содержимое не похоже на резервную копию системы.' })
  }
}
