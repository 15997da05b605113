import { createHash } from 'node:crypto'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { holdsMacros } from '#server-kit/files/holds-macros.ts'
import { recogniseFile, recognisePicture } from '#server-kit/files/recognise-file.ts'
import type { UploadedFile } from '#server-kit/http/route.ts'
import {
  type CheckedFile,
  kindByName,
  mostFileBytes,
  type StoredFileKind,
  storedFileKinds,
} from '../domain/stored-file.ts'
import { refuse } from '../refusals.ts'
import { fileKindNames } from '../texts.ru.ts'

const limits = { ...fileLimits, maxFileBytes: mostFileBytes }
const accepted = `Подойдут: ${storedFileKinds.join(', ')}`

/**
 * Looks at an uploaded file by its content before anything is stored. For `prepare` of a route card: it needs no
 * database. Refuses an empty, too large, foreign or disguised file, one under a password and one with macros.
 */
export function checkFile({ name, bytes }: Pick<UploadedFile, 'name' | 'bytes'>): CheckedFile {
  if (bytes.length === 0)
    throw refuse('documents/file-empty', { detail: `Файл «${name}» не содержит ничего` })
  if (bytes.length > mostFileBytes) {
    throw refuse('documents/file-too-large', {
      detail: `Наибольший размер — ${mostFileBytes / 1_000_000} МБ`,
    })
  }
  const said = kindByName(name)
  if (!said) throw refuse('documents/file-kind-not-accepted', { detail: `«${name}». ${accepted}` })
  const kind = kindByContent(bytes)
  if (kind !== said) {
    const found = kind === undefined ? 'а внутри что-то другое' : `а внутри — ${fileKindNames[kind]}`
    throw refuse('documents/file-not-what-it-says', {
      detail: `По имени «${name}» это ${fileKindNames[said]}, ${found}. Откройте файл, сохраните заново и загрузите ещё раз`,
    })
  }
  if ((kind === 'docx' || kind === 'xlsx') && holdsMacros(bytes, limits)) {
    throw refuse('documents/file-has-macros', {
      detail: `Сохраните «${name}» без макросов (обычный ${kind}) и загрузите ещё раз`,
    })
  }
  return { fileName: name, kind, sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}

function kindByContent(bytes: Uint8Array): StoredFileKind | undefined {
  const picture = recognisePicture(bytes)
  if (picture) return picture
  const kind = recogniseFile(bytes, limits)
  if (kind === 'encrypted') {
    throw refuse('documents/file-not-what-it-says', {
      detail: 'Файл защищён паролем. Снимите пароль и загрузите ещё раз',
    })
  }
  return storedFileKinds.find((one) => one === kind)
}
