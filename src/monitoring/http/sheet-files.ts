import type { Tx } from '#server-kit/database/database.ts'
import { preparedRoute, route } from '#server-kit/http/route.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { writeFormWorkbook } from '#server-kit/spreadsheets/write-form-workbook.ts'
import { periodName } from '../domain/campaign/period.ts'
import { confirmed } from '../domain/form/change-answers.ts'
import { refuse } from '../refusals.ts'
import * as contract from '../sheets-contract.ts'
import { listCampaigns } from '../storage/campaigns.ts'
import { keepAnswers } from '../storage/sheets.ts'
import { writerOf } from './caller.ts'
import { formWorkbook, type WorkbookMark } from './form-workbook.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { type ForeignFile, foreignFile, readFormWorkbook } from './read-form-workbook.ts'
import { type OpenSheet, openSheet, requireWritable, viewSheet } from './view-sheet.ts'

/** The form as an xlsx, and the xlsx read back. */
export function sheetFileRoutes(port: NeighboursPort) {
  return [
    route(contract.downloadSheet, {
      may: 'monitoring.sheet.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const open = await openSheet(port, call, params)
        const { campaign, sheet, form, previous } = open
        const registry = await port.readOrganizations(call.tx, call.today)
        const organizationName =
          registry.find(({ organizationId }) => organizationId === params.organizationId)?.shortName ?? ''
        const words = {
          title: campaign.title,
          organizationName,
          periodName: periodName(campaign.period),
          dueWords: `Сдать до ${campaign.dueOn.split('-').reverse().join('.')}`,
          previousName: previous?.periodName ?? null,
        }
        const sheets = formWorkbook(form, sheet.answers, previous?.answers ?? null, markOf(open), words)
        return {
          fileName: `${campaign.title.slice(0, 60)}, ${words.periodName}, ${organizationName}.xlsx`,
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes: () => writeFormWorkbook(sheets),
        }
      },
    }),
    preparedRoute(contract.uploadSheet, {
      may: 'monitoring.sheet.fill',
      audit: 'monitoring.sheet.uploaded',
      async prepare({ files: [file] }) {
        if (!file) throw refuse('monitoring/file-of-another', { detail: 'Выберите файл формы' })
        return await readWorkbook(file.bytes)
      },
      async answer({ params, body, prepared: workbook, ...call }) {
        const open = await openSheet(port, call, params)
        requireWritable(open, call)
        const foreign = foreignFile(workbook, markOf(open))
        if (foreign) {
          throw refuse('monitoring/file-of-another', { detail: await foreignWords(call.tx, foreign, open) })
        }
        const { values, problems } = readFormWorkbook(workbook, open.form)
        const before = open.sheet.answers.values
        const changed = Object.keys(values).filter(
          (key) => JSON.stringify(values[key] ?? null) !== JSON.stringify(before[key] ?? null),
        ).length
        // Whoever sends the file has read in it what was put down by the program.
        const merged = { ...open.sheet.answers, values: { ...before, ...values } }
        const answers = confirmed(merged, Object.keys(values))
        const saved = await keepAnswers(
          call.tx,
          { ...open.sheet, version: body.version },
          answers,
          writerOf(call),
        )
        call.note({
          subject: `${open.campaign.title}, ${periodName(open.campaign.period)}`,
          organizationId: params.organizationId,
        })
        return {
          sheet: await viewSheet(port, call, { ...open, sheet: saved }),
          changed,
          problems: [...problems],
        }
      },
    }),
  ]
}

function markOf({ sheet, campaign }: OpenSheet): WorkbookMark {
  return {
    campaignId: sheet.campaignId,
    organizationId: sheet.organizationId,
    formNumber: campaign.formNumber,
  }
}

/** Which sheet is not of this form and what to do; nothing of such a file is kept. */
async function foreignWords(tx: Tx, foreign: ForeignFile, { campaign }: OpenSheet): Promise<string> {
  const sheet = `Лист «${foreign.sheetName}»`
  switch (foreign.why) {
    case 'not-ours':
      return 'Это не файл, который выдала система. Скачайте форму кнопкой «Скачать в Excel» и заполните её.'
    case 'other-campaign': {
      const other = (await listCampaigns(tx)).find(({ campaignId }) => campaignId === foreign.campaignId)
      const whose = other
        ? `из формы «${other.title}», ${periodName(other.period)}`
        : 'из другого сбора или другого периода'
      return `${sheet} — ${whose}, а здесь ${periodName(campaign.period)}. Скачайте форму этого периода и перенесите в неё ответы. Введённое раньше не изменилось.`
    }
    case 'other-organization':
      return `${sheet} выдан другой организации. Скачайте форму своей организации. Введённое раньше не изменилось.`
    case 'other-version':
      return `${sheet} — прежней версии формы: её изменили после того, как был скачан файл. Скачайте форму снова. Введённое раньше не изменилось.`
  }
}
