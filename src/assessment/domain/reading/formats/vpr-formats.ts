import type { ResultsFile } from '../results-file.ts'
import type { ResultsFormat } from '../results-format.ts'
import type { PupilForm } from './vpr/pupil-form.ts'
import { pupilForms } from './vpr/pupil-forms.ts'
import { findPupilTables } from './vpr/pupil-table.ts'
import { readPupilForm } from './vpr/read-pupil-form.ts'

export const vprFormats: readonly ResultsFormat[] = pupilForms.map(formatOf)

function formatOf(form: PupilForm): ResultsFormat {
  return {
    id: form.id,
    recognise: (file) => likenessTo(form, file),
    read: (file, tools) => readPupilForm(form, file, tools),
  }
}

function likenessTo(form: PupilForm, { sheets }: ResultsFile): number {
  const isForm = sheets.some((sheet) => findPupilTables(sheet, form).length > 0)
  return isForm ? 0.95 : 0
}
