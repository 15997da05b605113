import type { PrintedDocument, PrintedTable } from '#kernel/printed-document.ts'
import { yesPortionOf } from '#monitoring/domain/form/completeness.ts'
import { russianDay } from '#plans/domain/russian-day.ts'
import type { InspectionView, VisitCard } from '../contract.ts'
import { findingKindNames, findingStateNames, inspectionKindNames, inspectionModeNames } from '../texts.ru.ts'

/** «Справка по итогам проверки» of one organisation or of several: what was looked at, the conclusion, what is to be mended. */
export function documentOfReport(inspection: InspectionView, cards: readonly VisitCard[]): PrintedDocument {
  const [only] = cards
  const isOfOne = cards.length === 1 && only !== undefined
  return {
    orientation: 'landscape',
    mark: [],
    title: 'Справка по итогам проверки',
    subtitles: [`«${inspection.theme}»`, ...(isOfOne ? [only.organizationName] : [])],
    paragraphs: [
      `Вид проверки: ${inspectionKindNames[inspection.kind].toLowerCase()}, ${inspectionModeNames[inspection.mode].toLowerCase()}.`,
      `Сроки: с ${russianDay(inspection.startsOn)} по ${russianDay(inspection.endsOn)}.`,
      ...groundsOf(inspection),
      ...(inspection.inspectors.length > 0 ? [`Проводили: ${inspection.inspectors.join('; ')}.`] : []),
      ...cards.flatMap((card) => paragraphsOf(card, isOfOne)),
    ],
    tables: cards.map((card) => findingsTable(card, isOfOne)),
  }
}

function groundsOf({ basis, actTitle }: InspectionView): readonly string[] {
  const grounds = [basis, actTitle].filter((one) => one !== null && one !== '')
  return grounds.length === 0 ? [] : [`Основание: ${grounds.join('; ')}.`]
}

function paragraphsOf(card: VisitCard, isOfOne: boolean): readonly string[] {
  const { conclusion, reportedOn, checklist, answers } = card
  const name = isOfOne ? '' : `${card.organizationName}. `
  const yes = checklist && answers && yesPortionOf(checklist.content, answers.answers)
  return [
    ...(yes && yes.whole > 0
      ? [`${name}По проверочному листу «${checklist.title}» выполнено ${yes.part} из ${yes.whole} пунктов.`]
      : []),
    conclusion === null || reportedOn === null
      ? `${name}Вывод ещё не написан.`
      : `${name}Вывод (${russianDay(reportedOn)}): ${conclusion}`,
    `${name}Устранено ${card.fixedCount} из ${card.findingCount}.`,
  ]
}

function findingsTable(card: VisitCard, isOfOne: boolean): PrintedTable {
  return {
    title: isOfOne ? 'Что нужно устранить' : card.organizationName,
    empty: 'Замечаний нет.',
    columns: [
      { header: '№', kind: 'number', weight: 5 },
      { header: 'Где', kind: 'text', weight: 18 },
      { header: 'Требование', kind: 'text', weight: 28 },
      { header: 'Что устранить', kind: 'text', weight: 34 },
      { header: 'Срок', kind: 'date', weight: 12 },
      { header: 'Что сделано, возражение', kind: 'text', weight: 34 },
      { header: 'Состояние', kind: 'text', weight: 18 },
    ],
    rows: card.findings.map((finding, at) => ({
      kind: 'cells',
      cells: [
        at + 1,
        finding.place,
        finding.requirement,
        `${findingKindNames[finding.kind]}. ${finding.what}`,
        finding.fixBy,
        [finding.mendedText, finding.objection === null ? null : `Возражение: ${finding.objection}`]
          .filter((one) => one !== null)
          .join('\n') || null,
        findingStateNames[finding.state],
      ],
    })),
  }
}
