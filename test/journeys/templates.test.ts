import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOrganizations } from '#organizations/contract.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import {
  addTemplateEdition,
  getTemplate,
  listTemplates,
  setTemplate,
  tryTemplateFile,
} from '#templates/contract.ts'
import { findConverter } from '#templates/http/pdf-of.ts'
import { getNameCases, saveNameCases } from '#templates/name-cases-contract.ts'
import {
  cancelPaper,
  downloadPaper,
  draftPaper,
  findPaper,
  getPaperChoices,
  listPapers,
  registerPaper,
} from '#templates/papers-contract.ts'
import { today } from '../application.ts'
import { approveInventedPlan } from '../approve-invented-plan.ts'
import { openDraft, type PlanAtWork } from '../draft-at-work.ts'

let work: PlanAtWork
const kind = 'plan-order' as const

beforeAll(async () => {
  work = await openDraft()
})
afterAll(() => work?.application.close())

async function textOf(bytes: Uint8Array): Promise<string> {
  const { blocks } = await readDocument(bytes, 'приказ.docx')
  return blocks
    .flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [block.text],
    )
    .join('\n')
}

/** A template as a clerk saves it: Word cuts a tag into pieces of different looks. */
async function template(head: readonly string[], name = 'prikaz.docx') {
  const row = (texts: readonly string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
  const paper = new Document({
    sections: [
      {
        children: [
          new Paragraph({ children: head.map((text, at) => new TextRun({ text, bold: at % 2 === 1 })) }),
          new Paragraph('{контроль}'),
          new Table({
            rows: [
              row(['№', 'Что']),
              row(['{#разделы}{#мероприятия}{номер_мероприятия}', '{мероприятие}{/мероприятия}{/разделы}']),
            ],
          }),
        ],
      },
    ],
  })
  return { name, bytes: new Uint8Array(await Packer.toBuffer(paper)) }
}

const order = () => ({
  kind,
  subject: `plan:${work.planId}`,
  signatoryName: 'Заречная Надежда Сергеевна',
  signatoryPost: 'начальник управления',
  place: 'г. Приозёрный',
  phone: '8 (000) 000-00-12',
  answers: { supervisor: 'Озёрный Пётр Ильич; заместитель начальника управления' },
})

const take = async (paperId: number, format: 'docx' | 'pdf' = 'docx') =>
  new Uint8Array((await work.officer.ask(downloadPaper, { params: { paperId, format } })).rawPayload)

describe('a template of one’s own', () => {
  it('is refused with the wrong tag, its place and the likely right one; nothing is kept', async () => {
    const wrong = await template(['Приказ № {но', 'мре} от {дата}'])
    const { problems } = await work.officer.call(tryTemplateFile, { params: { kind }, files: [wrong] })
    expect(problems).toEqual([
      {
        severity: 'error',
        message: 'Тег {номре} неизвестен. Возможно, вы имели в виду {номер}.',
        place: 'абзац «Приказ № {номре} от {дата}»',
      },
      expect.objectContaining({ severity: 'warning' }),
    ])

    const body = { version: 0, note: '' }
    const refused = await work.officer.refusal(addTemplateEdition, { params: { kind }, files: [wrong], body })
    expect(refused).toMatchObject({ status: 422, type: '/problems/templates/template-wrong' })
    expect((await work.officer.call(getTemplate, { params: { kind } })).editions).toEqual([])
  })

  it('is refused in Russian where it is no document of Word', async () => {
    const files = [{ name: 'шаблон.docx', bytes: zipSync({ 'readme.txt': strToU8('не документ') }) }]
    const refused = await work.officer.refusal(tryTemplateFile, { params: { kind }, files })
    expect(refused).toMatchObject({
      status: 415,
      title: 'Это не документ Word: сохраните шаблон в Word как .docx и загрузите ещё раз',
    })
  })

  it('is used once it is right, and the earlier one can be taken back', async () => {
    const right = await template(['Приказ № {но', 'мер} от {дата}, {орган_родительный}'])
    const tried = await work.officer.call(tryTemplateFile, { params: { kind }, files: [right] })
    expect(tried.problems).toEqual([])
    expect(JSON.stringify(tried.preview)).toContain('Озёрного Петра Ильича')

    const note = 'добавили шапку'
    const saved = await work.officer.call(addTemplateEdition, {
      params: { kind },
      files: [right],
      body: { version: 0, note },
    })
    expect(saved.editions).toMatchObject([{ number: 1, note, editionId: saved.editionId }])
    const late = { version: 0, editionId: null, numberPrefix: '', numberSuffix: '' }
    expect(await work.officer.refusal(setTemplate, { params: { kind }, body: late })).toMatchObject({
      status: 409,
    })
    const numbered = await work.officer.call(setTemplate, {
      params: { kind },
      body: { version: saved.version, editionId: saved.editionId, numberPrefix: '', numberSuffix: '-ОД' },
    })
    expect(numbered.numberSuffix).toBe('-ОД')
    const { kinds } = await work.officer.call(listTemplates, {})
    expect(kinds.find((one) => one.kind === kind)?.own).toMatchObject({ number: 1 })
  })
})

describe('a paper by the template', () => {
  it('is looked at as a draft, without a number', async () => {
    const draft = await work.officer.ask(draftPaper, { body: order() })
    expect(await textOf(new Uint8Array(draft.rawPayload))).toContain('Приказ № __________')
    expect((await work.officer.call(listPapers, {})).papers).toEqual([])
  })

  it('says what is missing, by the field', async () => {
    const body = {
      ...order(),
      kind: 'commission-order' as const,
      subject: 'commission:new',
      answers: { members: 'Озёрный Пётр' },
    }
    const { errors = [] } = await work.officer.refusal(draftPaper, { body })
    expect(errors.map(({ detail }) => detail)).toEqual([
      'Заполните поле «Какая комиссия»',
      'Заполните поле «Зачем она»',
      '«Состав», строка 1: нужно «Фамилия Имя Отчество; должность; роль» через точку с запятой',
    ])
  })

  it('is registered with a number, the right cases, and comes out the same each time', async () => {
    const { subjects } = await work.officer.call(getPaperChoices, { query: { kind } })
    expect(subjects.map(({ key }) => key)).toContain(`plan:${work.planId}`)
    const paper = await work.officer.call(registerPaper, { body: { ...order(), registeredOn: today } })
    expect(paper).toMatchObject({ number: 1, numberText: '1-ОД', year: 2026, cancelledOn: null })

    const bytes = await take(paper.paperId)
    const text = await textOf(bytes)
    expect(text).toContain('Приказ № 1-ОД от 24.11.2026')
    expect(text).toContain('возложить на заместителя начальника управления Озёрного Петра Ильича.')
    expect(text).not.toMatch(/[{}]/u)

    await approveInventedPlan(work).catch(() => undefined)
    const { version } = await work.officer.call(getTemplate, { params: { kind } })
    const shipped = { version, editionId: null, numberPrefix: '', numberSuffix: '' }
    await work.officer.call(setTemplate, { params: { kind }, body: shipped })
    expect(Buffer.compare(await take(paper.paperId), bytes)).toBe(0)

    const found = await work.officer.call(findPaper, { params: { kind, year: 2026, number: 1 } })
    expect(found.paperId).toBe(paper.paperId)
  })

  it('takes the next number, not one of a refused paper; days do not go back', async () => {
    const wrong = { ...order(), subject: 'plan:999999', registeredOn: today }
    expect(await work.officer.refusal(registerPaper, { body: wrong })).toMatchObject({ status: 404 })
    const early = { ...order(), registeredOn: '2026-11-01' }
    expect(await work.officer.refusal(registerPaper, { body: early })).toMatchObject({ status: 422 })
    const papers = await Promise.all(
      [1, 2, 3].map(() => work.officer.call(registerPaper, { body: { ...order(), registeredOn: today } })),
    )
    expect(papers.map(({ number }) => number).sort()).toEqual([2, 3, 4])
  })

  it('is cancelled with a reason and stays in the register', async () => {
    const { papers } = await work.officer.call(listPapers, {
      query: { kind, subject: `plan:${work.planId}` },
    })
    const [last] = papers
    const params = { paperId: last?.paperId ?? 0 }
    const body = { version: 1, reason: 'ошибка в названии' }
    expect(await work.officer.call(cancelPaper, { params, body })).toMatchObject({
      cancelReason: body.reason,
    })
    expect(await work.officer.refusal(cancelPaper, { params, body })).toMatchObject({ status: 409 })
    expect((await work.officer.call(listPapers, {})).papers).toHaveLength(4)
  })

  it.runIf(findConverter())('becomes a pdf where LibreOffice is', { timeout: 120_000 }, async () => {
    const { papers } = await work.officer.call(listPapers, {})
    const pdf = await take(papers[0]?.paperId ?? 0, 'pdf')
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  })
})

it('the cases a person has written stand in the next paper', async () => {
  const { organizations } = await work.officer.call(listOrganizations, {})
  const organizationId = organizations.find(({ type }) => type === 'authority')?.organizationId ?? 0
  const params = { organizationId }
  const proposed = await work.officer.call(getNameCases, { params })
  expect(proposed).toMatchObject({
    state: 'proposed',
    cases: {
      genitive: 'Отдела образования Лугового округа',
      instrumental: 'Отделом образования Лугового округа',
    },
  })

  const cases = { ...proposed.cases, genitive: 'ОТДЕЛА образования' }
  const body = { version: 0, ...cases }
  expect(await work.officer.call(saveNameCases, { params, body })).toMatchObject({
    state: 'written',
    version: 1,
  })
  expect(await work.officer.refusal(saveNameCases, { params, body })).toMatchObject({ status: 409 })
  const draft = await work.officer.ask(draftPaper, { body: order() })
  expect(await textOf(new Uint8Array(draft.rawPayload))).toContain('к приказу ОТДЕЛА образования')
})
