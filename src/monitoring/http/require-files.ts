import { askedForm } from '../domain/form/asked-form.ts'
import { readFileAnswer } from '../domain/form/file-answer.ts'
import { fieldsOf } from '../domain/form/form.ts'
import { refuse } from '../refusals.ts'
import type { Caller } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import type { OpenSheet } from './view-sheet.ts'

/** Refuses to send an answer that names a file the organisation has not put. */
export async function requireFiles(
  { files }: NeighboursPort,
  { tx }: Pick<Caller, 'tx'>,
  { form, sheet }: Pick<OpenSheet, 'form' | 'sheet'>,
): Promise<void> {
  const { organizationId, answers } = sheet
  for (const field of fieldsOf(askedForm(form, answers))) {
    const file = field.kind === 'file' ? readFileAnswer(answers.values[field.key]) : undefined
    if (file === undefined || (await files.find(tx, { organizationId, sha256: file.sha256 }))) continue
    throw refuse('monitoring/answers-have-findings', {
      errors: [
        {
          detail: `Файла «${file.fileName}» в хранилище нет: приложите его снова`,
          pointer: `#/answers/values/${field.key}`,
        },
      ],
    })
  }
}
