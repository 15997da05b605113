import { isDeadlinePhrase } from '../phrases/deadline-phrase.ts'

/** «Подготовительный этап (январь – март 2024)», «Подготовка: сентябрь»: the deadline that a heading ends with, or ''. */
export function deadlineInTitle(title: string): string {
  const end =
    /\(([^()]{3,80})\)\s*\.?$/.exec(title)?.[1] ??
    /[:—–]\s*([^:—–]{3,60}(?:\s*[-–—]\s*[^:—–]{3,40})?)$/.exec(title)?.[1] ??
    ''
  const deadline = labelledDeadline(end.trim())
  return isDeadlinePhrase(deadline) ? deadline : ''
}

/** «Срок реализации: май 2024» says «май 2024»; any other text is given back. */
export function labelledDeadline(text: string): string {
  const deadline = /^сроки?(?:\s+[а-яё]+)?\s*[:–—-]\s*(.+)$/i.exec(text)?.[1]?.trim()
  return deadline !== undefined && isDeadlinePhrase(deadline) ? deadline : text
}
