import { figureWords } from '#cycle/domain/finding-words.ts'
import { listFindings } from '#cycle/storage/findings.ts'
import { listRecommendations } from '#cycle/storage/recommendations.ts'
import { addresseeNames, figureSourceNames } from '#cycle/texts.ru.ts'
import { earlier } from '#kernel/plain-date.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { recommendationsData } from '#templates/domain/kinds/recommendations.ts'
import type { PaperSource } from '#templates/http/templates-port.ts'
import { refuse } from '#templates/refusals.ts'
import { idIn } from './subject-key.ts'

/** Recommendations that wait for an answer, a paper to each organisation. */
export const recommendationsOfCycle: PaperSource = {
  async listSubjects({ tx, today, person }) {
    if (person.scope.reach !== 'municipality') return []
    const waiting = Map.groupBy(
      (await listRecommendations(tx)).filter(isSent),
      ({ organizationId }) => organizationId,
    )
    return (await listOrganizations(tx))
      .filter(({ organizationId }) => waiting.has(organizationId))
      .map((one) => {
        const { organizationId, shortName } = organizationAsOf(one, today)
        return { key: `organization:${organizationId}`, title: shortName }
      })
  },

  async gather({ tx, today, nameInCases }, subject) {
    const organizationId = idIn('organization', subject)
    const sent = (await listRecommendations(tx, { organizationId })).filter(isSent)
    const found = (await listOrganizations(tx)).find((one) => one.organizationId === organizationId)
    if (!found || sent.length === 0) throw refuse('templates/subject-not-found')
    const organization = organizationAsOf(found, today)
    const findings = await listFindings(tx, { findingIds: sent.flatMap(({ findingIds }) => findingIds) })
    const answerBy = sent.map(({ dueOn }) => dueOn).reduce(earlier)
    return {
      title: `Адресные рекомендации: ${organization.shortName}`,
      data: recommendationsData({
        organization: await nameInCases(organizationId),
        head: { name: organization.headName ?? '', post: organization.headPost ?? 'руководитель' },
        about: 'по итогам анализа результатов',
        grounds: findings.map(({ what, figure, source }) => ({
          text: what,
          // A gathered finding says its figure already.
          figure: figure === null || what === figureWords(figure) ? '' : figureWords(figure),
          // Written by hand: there is no place it was read from.
          source: source === 'hand' ? '' : figureSourceNames[source].toLowerCase(),
        })),
        recommendations: sent.map(({ text, addressee, addresseeWords, dueOn }) => ({
          text,
          whom: addresseeWords ?? addresseeNames[addressee].toLowerCase(),
          term: dueOn,
        })),
        answerBy,
      }),
      basis: [
        ...sent.map(({ recommendationId, version }) => `Рекомендация ${recommendationId}, версия ${version}`),
        ...findings.map(({ findingId, version }) => `Находка ${findingId}, версия ${version}`),
      ],
      annexes: [],
      organizationId,
    }
  },
}

/** The organisation has it and has not answered. */
export function isSent({
  issuedOn,
  answeredOn,
}: {
  readonly issuedOn: string | null
  readonly answeredOn: string | null
}): boolean {
  return issuedOn !== null && answeredOn === null
}
