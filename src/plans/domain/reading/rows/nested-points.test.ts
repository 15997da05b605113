import { describe, expect, it } from 'vitest'
import { nestedPoints } from './nested-points.ts'

describe('nested points of an action', () => {
  it('begin with a mark at the start of a line and go on over lines', () => {
    expect(nestedPoints('Проверки:\n- сайтов школ\nи садов;\n2.1. журналов;\nа) отчётов')).toEqual([
      '- сайтов школ и садов;',
      '2.1. журналов;',
      'а) отчётов',
    ])
  })

  it('are found in a list run together on one line', () => {
    expect(nestedPoints('Курсы по направлениям: - оценка; - задания; - анализ')).toEqual([
      '- оценка;',
      '- задания;',
      '- анализ',
    ])
  })

  it('are none in a plain text', () => {
    expect(nestedPoints('Анализ итогов. Подготовка рекомендаций (ВПР, ОГЭ)')).toEqual([])
  })
})
