import { numberWords } from '#kernel/number-words.ts'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { cautionText, tierNames, tooLittleText } from '../../texts/signs.ru.ts'
import type { DossierView } from '../shapes.ts'
import { signsWords } from '../stored/school-words.ts'
import { annexTables } from './annex-tables.ts'
import { answerParts } from './answer-parts.ts'
import { officialYearWords } from './official-words.ts'
import { russianDay } from './russian-day.ts'
import { refutationsPart, signsPart } from './signs-part.ts'

/**
 * The dossier on paper: the finding with its counts on one page, the sheet on which the head answers (or the answer and the outcome), then the
 * annex with every work.
 */
export function documentOfDossier(dossier: DossierView): PrintedDocument {
  const { evidence, organizationName } = dossier
  return {
    orientation: 'portrait',
    mark: [],
    title: 'Досье: признаки, которые требуют проверки',
    subtitles: [organizationName, `По результатам на ${russianDay(evidence.screenedOn)}`],
    paragraphs: [cautionText, ...findingLines(dossier), ...officialLines(dossier)],
    tables: [signsPart(dossier), refutationsPart(), ...answerParts(dossier), ...annexTables(dossier)],
  }
}

function findingLines({ evidence }: DossierView): readonly string[] {
  const { tier, tooLittle, markers, tested, cells, leftOut } = evidence
  const withSigns = cells.filter(({ counts }) => counts.length > 0).length
  const signs = tier === 'nothing-found' ? '' : signsWords(markers)
  return [
    `По данным проверки: ${tierNames[tier]}${tooLittle ? `; ${tooLittleText}` : ''}.${signs === '' ? '' : ` Признаки по школе в целом: ${signs.charAt(0).toLowerCase()}${signs.slice(1)}.`}`,
    `Рассмотрено работ: ${numberWords(cells.length)}, результатов учеников: ${numberWords(tested)}. Работ, в которых есть признаки: ${numberWords(withSigns)}.`,
    ...leftOut.map((words) => `Не учтено: ${words}.`),
  ]
}

function officialLines({ evidence: { official } }: DossierView): readonly string[] {
  if (official.length === 0) return ['В официальных списках школа не значится.']
  return [`Официальные списки: ${official.map(officialYearWords).join('. ')}.`]
}
