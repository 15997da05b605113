import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoRoadmap } from '#app/demo/demo-roadmap.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { draftFromReading } from '#plans/domain/draft-from-reading.ts'
import { horizonOf } from '#plans/domain/horizon-of.ts'
import type { Approval, PlanReading } from '#plans/domain/plan-reading.ts'
import { annexData } from '#plans/domain/print/annex-tags.ts'
import { documentOfPlan } from '#plans/domain/print/document-of-plan.ts'
import { type PrintedPlan, printedPlan } from '#plans/domain/print/printed-plan.ts'
import { readPlan } from '#plans/domain/reading/read-plan.ts'
import { layoutOf } from '#plans/http/annex/annex-layout.ts'
import { writeAnnex } from '#plans/http/annex/write-annex.ts'
import { parseDocument } from '#server-kit/documents/parse-document.ts'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { writePdf } from '#server-kit/printing/write-pdf.ts'
import { inventedPlans } from '../fixtures/plans/invented-plans.ts'
import { asDocx } from '../fixtures/plans/render-plan.ts'

// What the program prints and what it reads agree: print → read gives the same plan.

const seedsFolder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url))
const hasSeeds = existsSync(seedsFolder)
if (!hasSeeds) process.stderr.write(`Печать настоящих планов пропущена: нет папки ${seedsFolder}\n`)

const order = { documentKind: 'приказ', number: '14', date: plainDate('2026-01-12'), signatory: null }
const secondAct = {
  documentKind: 'приказ',
  number: '77',
  date: plainDate('2026-03-02'),
  signatory: 'Н.С. Заречная',
}

const demo = () => new TextEncoder().encode(demoRoadmap(2025).text)

async function readFile(bytes: Uint8Array, name: string): Promise<PlanReading> {
  return readPlan(await parseDocument(bytes, name, fileLimits))
}

function laidOut(
  reading: PlanReading,
  editedBy: Approval | null = null,
): { printed: PrintedPlan; plan: Parameters<typeof annexData>[1] } {
  const { plan, sections, actions } = draftFromReading(reading)
  const printed = printedPlan(
    { ...plan, approved: editedBy !== null },
    sections.map((section, at) => ({ ...section, sectionId: at, version: 1, position: at, removed: false })),
    actions.map(({ sectionIndex, ...action }, at) => ({
      ...action,
      sectionId: sectionIndex,
      actionId: at,
      version: 1,
      position: at,
      removed: false,
    })),
    editedBy,
  )
  return { printed, plan }
}

async function printedAndRead(reading: PlanReading, editedBy: Approval | null = null): Promise<PlanReading> {
  const { printed, plan } = laidOut(reading, editedBy)
  return await readFile(await writeAnnex(null, layoutOf(printed), annexData(printed, plan)), 'план.docx')
}

/** What must come back. Who signed stands on the order, never on its annex. */
function kept({ title, kind, authority, horizon, approval, sections, actions }: PlanReading) {
  return {
    title,
    kind,
    authority,
    horizon,
    approval: approval && { ...approval, signatory: null },
    sections: sections.map((section) => [section.number, section.title]),
    actions: actions.map((action) => ({
      number: action.number,
      section: action.sectionIndex,
      text: action.text,
      points: action.points,
      deadline: action.deadlineText,
      performers: action.performersText,
      result: action.expectedResultText,
      extra: action.extra,
    })),
  }
}

describe('a plan printed as an annex and read again is the same plan', () => {
  it('the invented municipality’s road map', async () => {
    const reading = await readFile(demo(), 'дорожная карта.txt')
    expect(reading.actions).toHaveLength(42)
    expect(kept(await printedAndRead(reading))).toEqual(kept(reading))
  })

  it.each(inventedPlans)('«$name»', async (plan) => {
    const reading = await readFile(await asDocx(plan), 'план.docx')
    expect(kept(await printedAndRead(reading))).toEqual(kept(reading))
  })

  it.each(inventedPlans)('«$name» in its second edition', async (plan) => {
    const reading = await readFile(await asDocx(plan), 'план.docx')
    const approved = { ...reading, approval: reading.approval ?? order }
    expect(laidOut(approved, secondAct).printed.mark.at(-1)).toBe('(в редакции приказа от 02.03.2026 № 77)')
    expect(kept(await printedAndRead(approved, secondAct))).toEqual(kept(approved))
  })

  it.skipIf(!hasSeeds)('five real plans', async () => {
    for (const file of readdirSync(seedsFolder).filter((name) => name.endsWith('.txt'))) {
      const reading = await readFile(readFileSync(`${seedsFolder}/${file}`), file)
      expect([file, kept(await printedAndRead(reading))]).toEqual([file, kept(reading)])
      const approved = { ...reading, approval: reading.approval ?? order }
      expect([file, kept(await printedAndRead(approved, secondAct))]).toEqual([file, kept(approved)])
    }
  })

  it('any plan of ordinary words', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const again = kept(await printedAndRead(plan, plan.approval && secondAct))
        expect(again).toEqual({ ...kept(plan), authority: again.authority, kind: again.kind })
      }),
      { numRuns: 100, seed: 20_261_124 },
    )
  }, 120_000)

  it('through pdf as well: numbers, sections and dates', async () => {
    const reading = await readFile(demo(), 'дорожная карта.txt')
    const { printed } = laidOut(reading)

    const again = await readFile(await writePdf(documentOfPlan(printed)), 'план.pdf')

    const found = ({ sections, actions }: PlanReading) => ({
      sections: sections.map(({ title }) => title),
      actions: actions.map(({ number, deadlineText, performersText }) => [
        number,
        deadlineText,
        performersText,
      ]),
    })
    expect(found(again)).toEqual(found(reading))
  })
})

const words = [
  'мониторинг',
  'результатов',
  'школ',
  'оценки',
  'совет',
  'педагогов',
  'округа',
  'итогам',
  'года',
]
const sentence = fc
  .tuple(
    fc.constantFrom('Проведение', 'Анализ', 'Подготовка', 'Обсуждение', 'Сбор'),
    fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 12 }),
  )
  .map(([first, rest]) => `${first} ${rest.join(' ')}`)
const deadline = fc.constantFrom(
  'ежегодно',
  'март 2027 года',
  'по итогам ВПР',
  'постоянно',
  'до 15 мая ежегодно',
  'I, III квартал',
  'в течение учебного года',
  'сентябрь – ноябрь 2026 года',
)
const performers = fc
  .uniqueArray(
    fc.constantFrom('Управление образования', 'ОО', 'Методический центр', 'руководители ОО', 'ДОО'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((names) => names.join(', '))
const place = { table: 1, row: 1 }

const anyAction = fc.record({
  text: sentence,
  points: fc.oneof(fc.constant<string[]>([]), fc.array(sentence, { minLength: 2, maxLength: 4 })),
  deadline,
  performers,
  result: fc.option(sentence, { nil: null }),
})
const anySection = fc.record({
  title: sentence,
  actions: fc.array(anyAction, { minLength: 1, maxLength: 5 }),
})
const anyApproval = fc.oneof(
  fc.constant(null),
  fc.record({
    documentKind: fc.constantFrom('приказ', 'распоряжение', 'постановление', 'решение'),
    number: fc.constantFrom('12', '41-О', '01-09/115', '7'),
    date: fc.constantFrom(plainDate('2026-01-12'), plainDate('2025-12-30')),
    signatory: fc.constant(null),
  }),
)

/** A plan as a reader would give it; what the program understands of its words is worked out by the reader itself. */
const anyPlan: fc.Arbitrary<PlanReading> = fc
  .record({
    title: sentence.map((rest) => `План мероприятий «${rest}»`),
    horizon: fc.oneof(
      fc.constant(horizonOf('calendar-years', 2026, 2028)),
      fc.constant(horizonOf('calendar-year', 2027, 2027)),
      fc.constant(horizonOf('school-year', 2026, 2026)),
    ),
    approval: anyApproval,
    authority: fc.constantFrom('Управление образования Лугового округа', 'Отдел образования', null),
    sections: fc.array(anySection, { minLength: 0, maxLength: 4 }),
    loose: fc.array(anyAction, { minLength: 1, maxLength: 4 }),
  })
  .map(({ sections, loose, ...plan }): PlanReading => {
    const rows = [
      ...loose.map((action, at) => ({ ...action, number: `${at + 1}`, sectionIndex: null })),
      ...sections.flatMap((section, index) =>
        section.actions.map((action, at) => ({
          ...action,
          number: `${index + 1}.${at + 1}`,
          sectionIndex: index,
        })),
      ),
    ]
    const used = sections.length > 0 ? rows.slice(loose.length) : rows
    return {
      ...plan,
      kind: 'other',
      sections: sections.map(({ title }, at) => ({ number: `${at + 1}`, title, place })),
      actions: used.map(({ text, points, deadline: deadlineText, performers: performersText, ...row }) => {
        const marked = points.map((point, at) => `${at + 1}) ${point};`)
        return {
          number: row.number,
          sectionIndex: row.sectionIndex,
          text: marked.length > 0 ? [`${text}:`, ...marked].join(' ') : text,
          points: marked,
          deadlineText,
          deadlines: [],
          performersText,
          performers: [],
          expectedResultText: row.result,
          extra: {},
          place,
        }
      }),
      aliases: {},
      problems: [],
    }
  })
