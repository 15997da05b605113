import type { PaperData } from '#kernel/paper-data.ts'
import { organizationData, organizationTags, type PaperOrganization } from '../organization-tags.ts'
import { text } from '../tag.ts'
import type { KindOfPaper } from './kind.ts'
import { noteData, noteTags, sampleNotePaper } from './note.ts'

export const procedureNote: KindOfPaper = { tags: noteTags, questions: [], sample: noteData(sampleNotePaper) }

/** Of a school: its name in every case, so that «деятельности …» is written right. */
export function schoolNoteData(paper: Parameters<typeof noteData>[0], school: PaperOrganization): PaperData {
  return { ...noteData(paper), ...organizationData('организация', school) }
}

export const schoolNote: KindOfPaper = {
  tags: [...organizationTags('организация', 'Организация, о которой справка'), ...noteTags],
  questions: [],
  sample: schoolNoteData(
    { ...sampleNotePaper, title: 'Итоги 2026 года', subtitles: ['СОШ № 5. Работ: 12.'] },
    {
      fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 5»',
      shortName: 'СОШ № 5',
      cases: {},
    },
  ),
}

/** Of a track of the quality system in a year: what was done of its plan and what the figures say. */
export function trackNoteData(
  paper: Parameters<typeof noteData>[0],
  { track, year }: { readonly track: string; readonly year: string },
): PaperData {
  return { ...noteData(paper), направление: track, учебный_год: year }
}

export const trackNote: KindOfPaper = {
  tags: [
    text('направление', 'Направление системы оценки качества'),
    text('учебный_год', 'Учебный год: 2026/27'),
    ...noteTags,
  ],
  questions: [],
  sample: trackNoteData(
    {
      title: 'Объективность оценочных процедур, 2026/27 учебный год',
      subtitles: ['Мероприятий в планах: 14. Поручений: 96, выполнено 81.'],
      paragraphs: ['Пройдено 5 этапов цикла из 7; просрочены меры (на 12 дней).'],
      tables: sampleNotePaper.tables,
    },
    { track: 'Объективность оценочных процедур', year: '2026/27' },
  ),
}
