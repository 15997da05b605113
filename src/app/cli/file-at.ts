import { readFile } from 'node:fs/promises'
import { Refusal } from '#kernel/refusal.ts'

/** The bytes of a file named on the command line. @throws Refusal `file/not-found`, which says why it cannot be read. */
export async function fileAt(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw new Refusal(
      'file/not-found',
      { status: 404, title: 'Файл не найден или недоступен' },
      { detail: whyUnreadable(error) },
    )
  })
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EISDIR') return 'Указана папка, а не файл'
  if (code === 'EACCES') return 'Нет права читать этот файл'
  return 'Проверьте имя файла'
}
