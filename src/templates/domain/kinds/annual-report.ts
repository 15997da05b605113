import type { PaperData } from '#kernel/paper-data.ts'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { rows, text } from '../tag.ts'
import type { KindOfPaper } from './kind.ts'
import { noteData, noteTags, sampleNotePaper } from './note.ts'

/** A year of the municipal quality system: tracks of the cycle, collections, results. */
export type YearToReport = {
  /** «2026/27» */
  readonly year: string
  readonly municipality: string
  readonly schools: number
  readonly kindergartens: number
  readonly tracks: readonly { readonly name: string; readonly words: string; readonly passed: string }[]
  readonly paper: Pick<PrintedDocument, 'title' | 'subtitles' | 'paragraphs' | 'tables'>
}

export function annualReportData(given: YearToReport): PaperData {
  return {
    ...noteData(given.paper),
    учебный_год: given.year,
    школ: String(given.schools),
    детских_садов: String(given.kindergartens),
    направления: given.tracks.map(({ name, words, passed }) => ({
      направление: name,
      итог: words,
      пройдено: passed,
    })),
  }
}

export const annualReport: KindOfPaper = {
  tags: [
    text('учебный_год', 'Учебный год: 2026/27'),
    text('школ', 'Сколько школ работает'),
    text('детских_садов', 'Сколько детских садов работает'),
    rows('направления', 'Направления системы оценки качества по порядку', [
      text('направление', 'Название направления'),
      text('итог', 'Что сделано по этапам цикла'),
      text('пройдено', 'Сколько этапов пройдено из семи'),
    ]),
    ...noteTags,
  ],
  questions: [],
  sample: annualReportData({
    year: '2026/27',
    municipality: 'Приозёрный муниципальный округ',
    schools: 9,
    kindergartens: 14,
    tracks: [
      {
        name: 'Качество подготовки обучающихся',
        words: 'Пройдено 5 этапов из 7; впереди: меры, эффективность.',
        passed: '5 из 7',
      },
    ],
    paper: { ...sampleNotePaper, title: 'Итоги 2026/27 учебного года', subtitles: [] },
  }),
}
