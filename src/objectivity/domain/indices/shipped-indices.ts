import type { IndexFormula, IndexKey } from './index-formula.ts'

const unknown = 'Муниципальные планы называют этот индекс, но формулы в открытых документах нет.'

/** What the system computes until the authority writes a formula of its own. docs/methodology/objectivity-indices.md */
export const shippedIndices: Readonly<Record<IndexKey, IndexFormula>> = {
  medals: {
    title: 'Неподтверждение медалистов (претенденты)',
    formula: '100 * unconfirmed3 / candidates3',
    leastCount: 5,
    provenance: 'own',
    source: `${unknown} Считаются претенденты по отметкам школы, чьи баллы ЕГЭ не отвечают условию медали (приказ Минпросвещения от 29.09.2023 № 730, по пересказу), вместе за три года.`,
    worth:
      'В школе за год два–три претендента: один ученик меняет значение на десятки процентов. Смотрите на числа и на вероятность случайного совпадения рядом.',
  },
  oge: {
    title: 'Необъективность ОГЭ',
    formula: '100 * lower / pairs',
    leastCount: 10,
    provenance: 'own',
    source: `${unknown} Доля работ, за которые на ОГЭ получено меньше, чем стояло в году.`,
    worth:
      'Ниже годовой отметки на ОГЭ бывает везде: сравнивайте с муниципалитетом. Высокое значение говорит о щедрых отметках в журнале, а не о нарушении на экзамене.',
  },
  vpr: {
    title: 'Необъективность ВПР',
    formula: '100 * withSigns / works',
    leastCount: 5,
    provenance: 'own',
    source: `${unknown} Доля работ школы за год, в которых последняя проверка нашла признак.`,
    worth:
      'У честной школы случайно отмечается примерно одна работа из двадцати. Значение не заменяет проверку: она учитывает, сколько сравнений сделано, а индекс — нет.',
  },
}
