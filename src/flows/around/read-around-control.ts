import type { NeighboursPort } from '#control/http/neighbours-port.ts'
import { isCheckList } from '#monitoring/domain/form/completeness.ts'
import { type Form, fieldsOf } from '#monitoring/domain/form/form.ts'
import { listForms, newestVersions } from '#monitoring/storage/forms.ts'
import { filesInDocuments } from '../keep-attached-files.ts'
import { readWordedActs } from '../read-worded-acts.ts'
import { aroundDocuments } from './read-around-documents.ts'
import { readPlanActions } from './read-around-outreach.ts'

/** What control asks of the registry, of people, acts, plans, forms and the file store. */
export const aroundControl: NeighboursPort = {
  readOrganizations: aroundDocuments.readOrganizations,
  readPeople: aroundDocuments.readPeople,
  readPlanActions,
  files: filesInDocuments,

  async readActs(tx) {
    return (await readWordedActs(tx)).map(({ actId, title }) => ({ actId, title }))
  },

  async readForms(tx) {
    const versions = await newestVersions(tx)
    return (await listForms(tx)).flatMap(({ formId, title }) => {
      const content = versions.get(formId)?.content
      return content && servesAsChecklist(content) ? [{ formId, title, content }] : []
    })
  },
}

/** A form with tables, files or conditions is for collections: a check list is answered point by point. */
function servesAsChecklist(form: Form): boolean {
  return (
    isCheckList(form) &&
    fieldsOf(form).every(
      ({ kind, shownWhen }) => kind !== 'table' && kind !== 'file' && shownWhen === undefined,
    )
  )
}
