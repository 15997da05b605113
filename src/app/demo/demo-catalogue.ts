import { shippedWorks } from '#assessment/domain/catalogue/shipped-works.ts'
import { scaleOf } from '#assessment/domain/scales/scale-of.ts'
import type { WorkKey } from '#assessment/domain/work-key.ts'
import { addEdition, saveEdition } from '#assessment/storage/catalogue/catalogue-works.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** The authority's own diagnostic work: this autumn's is confirmed, next spring's is still a draft. */
export async function fillDemoCatalogue(
  tx: Tx,
  {
    municipalityId,
    today,
    now,
  }: { readonly municipalityId: number; readonly today: PlainDate; readonly now: Date },
): Promise<void> {
  const year = Number(today.slice(0, 4))
  const autumn = await addEdition(tx, municipalityId, keyOf(year, 'осень'), {
    ...content,
    source: `Приказ управления образования о диагностических работах, ${year} год`,
  })
  if (autumn.editionId !== null) {
    await saveEdition(tx, autumn.editionId, {
      ...autumn,
      work: { ...autumn.work, status: 'confirmed' },
      confirmedBy: 'Оврагова Нина Платоновна',
      confirmedAt: now.toISOString(),
    })
  }
  await addEdition(tx, municipalityId, keyOf(year + 1, 'весна'), {
    ...content,
    source: 'Проект спецификации, методический кабинет',
  })
  await describeDemoPapers(tx, municipalityId, today)
}

/** The invented ВПР of two springs are those of 2021, so their items may be compared and have zones. */
async function describeDemoPapers(tx: Tx, municipalityId: number, today: PlainDate): Promise<void> {
  const year = Number(today.slice(0, 4))
  const lastYear = today > `${year}-06-20` ? year : year - 1
  const models = shippedWorks.filter(
    ({ key, items }) =>
      key.procedure === 'vpr' &&
      key.year === 2021 &&
      (key.grade ?? 99) <= 7 &&
      items.length > 0 &&
      items.every(({ difficulty }) => difficulty !== null),
  )
  for (const { key, maxScore, items, scale } of models) {
    for (const writtenIn of [lastYear - 1, lastYear]) {
      if (key.subject !== 'mathematics' && key.subject !== 'russian') continue
      await addEdition(
        tx,
        municipalityId,
        { ...key, year: writtenIn },
        {
          ...{ authority: 'municipality', edition: 1, maxScore, testScores: null },
          items: items.map((one) => ({
            ...one,
            content: [...one.content],
            requirements: [...one.requirements],
          })),
          scale: scale && {
            bands: [...scale.bands],
            conditions: scale.conditions.map((one) => ({ ...one, items: [...one.items] })),
          },
          source: 'Вымышленная работа для знакомства с программой: задания как в описании 2021 года',
        },
      )
    }
  }
}

function keyOf(year: number, series: string): WorkKey {
  return { procedure: 'municipal-diagnostic', year, grade: 5, subject: 'mathematics', level: null, series }
}

const scale = scaleOf([0, 5, 2], [6, 8, 3], [9, 11, 4], [12, 13, 5])

const content = {
  authority: 'municipality' as const,
  edition: 1,
  maxScore: 13,
  scale: { bands: [...scale.bands], conditions: [] },
  testScores: null,
  items: [
    item('1', 1, 'base', 'Сравнивает многозначные числа'),
    item('2', 1, 'base', 'Складывает и вычитает столбиком'),
    item('3', 1, 'base', 'Умножает на двузначное число'),
    item('4', 1, 'base', 'Делит с остатком и проверяет себя'),
    item('5', 2, 'base', 'Решает задачу на движение в два действия'),
    item('6', 1, 'base', 'Переводит единицы длины и времени'),
    item('7', 2, 'raised', 'Находит площадь составной фигуры'),
    item('8', 2, 'raised', 'Читает диаграмму и объясняет вывод'),
    item('9', 2, 'high', 'Перебирает варианты в нестандартной задаче'),
  ],
}

function item(label: string, max: number, difficulty: 'base' | 'raised' | 'high', skill: string) {
  return { label, max, kind: null, difficulty, content: [], requirements: [], skill }
}
