import { basename } from 'node:path'
import { readPlan } from '#plans/domain/reading/read-plan.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import { fileAt } from './file-at.ts'
import { planAsText } from './plan-as-text.ts'
import { readEach } from './read-each.ts'

/** Prints what was understood of each plan. */
export function readPlanFiles(files: readonly string[], form: 'json' | 'text'): Promise<void> {
  return readEach(files, form, {
    read: async (file) => readPlan(await readDocument(await fileAt(file), basename(file))),
    asText: planAsText,
  })
}
