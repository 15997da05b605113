import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getPlan } from '#plans/contract.ts'
import { readPlan } from '#plans/domain/reading/read-plan.ts'
import {
  downloadAnnexTemplate,
  getAnnexTemplate,
  printAnnex,
  printPlanPdf,
  removeAnnexTemplate,
  saveAnnexTemplate,
  tryAnnexTemplate,
} from '#plans/print-contract.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import { approveInventedPlan, order } from '../approve-invented-plan.ts'
import { openDraft, type PlanAtWork } from '../draft-at-work.ts'

let work: PlanAtWork
const at = () => ({ params: { planId: work.planId } })

beforeAll(async () => {
  work = await openDraft()
})
afterAll(() => work?.application.close())

async function printed() {
  const answer = await work.officer.ask(printAnnex, at())
  expect(answer.statusCode).toBe(200)
  return await readDocument(new Uint8Array(answer.rawPayload), 'план.docx')
}

const textOf = (content: Awaited<ReturnType<typeof printed>>) =>
  content.blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.map(({ text }) => text)).join('\n')
        : block.text,
    )
    .join('\n')

/** A template as an authority's clerk would make it in a word processor. */
async function template(
  head: string,
  cells: readonly string[],
): Promise<{ name: string; bytes: Uint8Array }> {
  const row = (texts: readonly string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
  const table = new Table({ rows: [row(['№', 'Мероприятия', 'Срок', 'Ответственный']), row(cells)] })
  const paper = new Document({ sections: [{ children: [new Paragraph(head), table] }] })
  return { name: 'наш шаблон.docx', bytes: new Uint8Array(await Packer.toBuffer(paper)) }
}

const ownRow = [
  '{#разделы}{#мероприятия}{номер}',
  '{мероприятие}',
  '{сроки}',
  '{ответственные}{/мероприятия}{/разделы}',
]

describe('a draft on paper', () => {
  it('says that it is a project and reads back with all its rows', async () => {
    const { actionCount, title } = await work.officer.call(getPlan, at())
    const content = await printed()

    expect(content.blocks[0]).toMatchObject({ text: 'Проект' })
    const reading = readPlan(content)
    expect(reading.title).toBe(title)
    expect(reading.actions).toHaveLength(actionCount)
  })
})

describe('the authority’s own template', () => {
  it('is tried before it is used: each unknown tag is named, nothing is saved', async () => {
    const file = await template('{назване}', [...ownRow.slice(0, 3), '{ответственные}'])
    const { problems, preview } = await work.officer.call(tryAnnexTemplate, { files: [file] })

    expect(problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
      'Метка {назване} системе не известна. Возможно, имелась в виду {название}.',
      'Метка {#разделы} не закрыта: добавьте {/разделы}.',
      'Метка {#мероприятия} не закрыта: добавьте {/мероприятия}.',
    ])
    expect(preview).toEqual([])
    const refusal = await work.officer.refusal(saveAnnexTemplate, { query: { version: 0 }, files: [file] })
    expect(refusal).toMatchObject({ status: 422, title: 'В шаблоне есть ошибки' })
    expect(refusal.errors).toHaveLength(3)
    expect((await work.officer.call(getAnnexTemplate)).template).toBeNull()
  })

  it('shows an invented plan in it, then prints the real one; the second writer is told of the first', async () => {
    const file = await template('Форма отдела № 7. {название}', ownRow)
    const { problems, preview } = await work.officer.call(tryAnnexTemplate, { files: [file] })
    expect(problems).toEqual([])
    expect(preview.at(-1)).toMatchObject({ kind: 'table' })

    const saved = await work.officer.call(saveAnnexTemplate, { query: { version: 0 }, files: [file] })
    expect(saved.template?.fileName).toBe('наш шаблон.docx')
    expect(textOf(await printed())).toContain('Форма отдела № 7. ')
    const late = await work.administrator.refusal(saveAnnexTemplate, { query: { version: 0 }, files: [file] })
    expect(late.status).toBe(409)
    const own = await work.officer.ask(downloadAnnexTemplate, { query: { which: 'own' } })
    expect(new Uint8Array(own.rawPayload)).toEqual(file.bytes)
  })

  it('is taken away again, and plans are printed as before', async () => {
    const { version } = await work.officer.call(getAnnexTemplate)
    const { template: none } = await work.officer.call(removeAnnexTemplate, { query: { version } })
    expect(none).toBeNull()
    expect(textOf(await printed())).not.toContain('Форма отдела')
  })

  it('what is no docx is refused in words', async () => {
    const file = { name: 'шаблон.docx', bytes: new TextEncoder().encode('просто текст') }
    const refusal = await work.officer.refusal(tryAnnexTemplate, { files: [file] })
    expect(refusal.status).toBe(415)
    expect(refusal.detail).toBe('Шаблон должен быть документом .docx')
  })

  it('the sample to begin with passes its own check', async () => {
    const sample = await work.officer.ask(downloadAnnexTemplate, { query: { which: 'sample' } })
    const file = { name: 'образец.docx', bytes: new Uint8Array(sample.rawPayload) }
    expect((await work.officer.call(tryAnnexTemplate, { files: [file] })).problems).toEqual([])
  })
})

describe('an approved plan on paper', () => {
  it('names its order; the pdf is made too', async () => {
    await approveInventedPlan(work)

    const { approval } = readPlan(await printed())
    expect(approval).toEqual({ ...order, signatory: null })
    const pdf = await work.officer.ask(printPlanPdf, at())
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
