import { workTitle } from '#assessment/domain/work-title.ts'
import { findPageWorks } from '#assessment/storage/figures/read-page-works.ts'
import { listRecommendations } from '#cycle/storage/recommendations.ts'
import { countWords } from '#kernel/number-words.ts'
import type { PackagesPort } from '#templates/http/packages-port.ts'
import type { TemplatesPort } from '#templates/http/templates-port.ts'
import { paperSources } from '../papers/paper-sources.ts'
import { aroundRequisites } from '../papers/read-requisites-around.ts'
import { isSent } from '../papers/recommendations-of-cycle.ts'

/** What templates ask of the registry, of results and of the cycle. */
export const aroundTemplates: TemplatesPort & PackagesPort = {
  sources: paperSources,

  ...aroundRequisites,

  async findWorkTitle(tx, workId) {
    const found = (await findPageWorks(tx, () => true)).find((one) => one.workId === workId)
    return found && workTitle(found.key)
  },

  async findRecommendationsTitle(tx) {
    const waiting = (await listRecommendations(tx)).filter(isSent)
    const organizations = new Set(waiting.map(({ organizationId }) => organizationId))
    return organizations.size === 0
      ? undefined
      : `Ждут ответа: ${countWords(organizations.size, ['организация', 'организации', 'организаций'])}`
  },
}
