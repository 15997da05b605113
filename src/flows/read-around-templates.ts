import { workTitle } from '#assessment/domain/work-title.ts'
import { findPageWorks } from '#assessment/storage/read-page-works.ts'
import type { PackagesPort } from '#templates/http/packages-port.ts'
import type { TemplatesPort } from '#templates/http/templates-port.ts'
import { paperSources } from './papers/paper-sources.ts'
import { aroundRequisites } from './papers/read-requisites-around.ts'

/** What templates ask of the registry and of results. */
export const aroundTemplates: TemplatesPort & PackagesPort = {
  sources: paperSources,

  ...aroundRequisites,

  async findWorkTitle(tx, workId) {
    const found = (await findPageWorks(tx, () => true)).find((one) => one.workId === workId)
    return found && workTitle(found.key)
  },
}
