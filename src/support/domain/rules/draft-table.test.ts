import { describe, expect, it } from 'vitest'
import {
  addCondition,
  changeCondition,
  checkDraft,
  copyCondition,
  draftOf,
  moveCondition,
  removeCondition,
} from './draft-table.ts'
import { presets } from './presets/all-presets.ts'
import type { RuleTable } from './rule-table.ts'
import { ruleWords } from './rule-words.ts'

function table(name: string): RuleTable {
  const found = presets[name]
  if (!found) throw new Error(`no preset ${name}`)
  return found
}

describe('a rule', () => {
  it('is said in sentences, every preset whole', () => {
    expect(ruleWords(table('fioko-2021')).map((words) => words.replaceAll('\u00a0', ' '))).toEqual([
      'Школа входит в группу «Школы с низкими результатами», если доля неуспешных не меньше 30 % хотя бы в 2 работах последнего года (ВПР, 5 и 6 класс: русский язык и математика; ОГЭ, ЕГЭ: русский язык и математика), где не меньше 10 учеников.',
      'Школа выходит, когда доля неуспешных не меньше 30 % ни в одной работе последнего года (ВПР, 5 и 6 класс: русский язык и математика; ОГЭ, ЕГЭ: русский язык и математика), где не меньше 10 учеников, а измерено не меньше 2 работ.',
    ])
    expect(ruleWords(table('context-index'))[1]).toBe(
      'Школа выходит, когда индекс социальных условий больше 45.',
    )
    for (const preset of Object.values(presets))
      expect(ruleWords(preset).join(' ')).not.toMatch(/…|undefined/)
  })

  it('is written row by row: what is missing is said at its row, and nothing else is lost', () => {
    for (const preset of Object.values(presets)) {
      expect(checkDraft(draftOf(preset))).toEqual({ table: preset, faults: [] })
    }
    const draft = addCondition(draftOf(table('fioko-2021')), 'entry')
    expect(checkDraft(draft)).toEqual({
      table: null,
      faults: [
        { pointer: '#/entry/1/metric', detail: 'Выберите показатель' },
        { pointer: '#/entry/1/threshold', detail: 'Укажите порог' },
      ],
    })
    const copied = copyCondition(draft, 'entry', 0)
    expect(new Set(copied.entry.map(({ key }) => key)).size).toBe(3)
    const swapped = moveCondition(removeCondition(copied, 'entry', 2), 'entry', 1, -1)
    expect(swapped.entry.map(({ key }) => key)).toEqual([copied.entry[1]?.key, copied.entry[0]?.key])
    const { table: two } = checkDraft(changeCondition(swapped, 'entry', 0, { threshold: 25.5 }))
    expect(two?.entry[0]).toMatchObject({ threshold: 25.5, minHits: 2 })
    expect(two?.entry[0]?.name).toMatch(/^Доля неуспешных не меньше 25,5\u00a0% хотя бы в 2 работах/)
    // A name that came with the preset says «30 %»: it does not stay by another threshold, one that was typed does.
    const changed = changeCondition(draftOf(table('fioko-2021')), 'entry', 0, { threshold: 15 })
    expect(checkDraft(changed).table?.entry[0]?.name).toContain('не меньше 15\u00a0%')
    const named = changeCondition(changed, 'entry', 0, { name: 'Слабые работы' })
    const typed = changeCondition(named, 'entry', 0, { threshold: 20 })
    expect(checkDraft(typed).table?.entry[0]?.name).toBe('Слабые работы')
    const pointless = changeCondition(swapped, 'exit', 0, { metric: 'context-index', mostHits: 1 })
    expect(checkDraft(pointless).faults.map(({ pointer }) => pointer)).toEqual(['#/exit/0/mostHits'])
    expect(checkDraft(removeCondition(draft, 'exit', 0)).faults.at(-1)?.detail).toBe(
      'Нужно хотя бы одно условие выхода',
    )
  })
})
