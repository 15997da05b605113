import { route } from '#server-kit/http/route.ts'
import type { Answers } from '../../domain/form/answers.ts'
import type { Form } from '../../domain/form/form.ts'
import { figuresOfForm } from '../../domain/indicator/form-figures.ts'
import { findOutliers } from '../../domain/indicator/outliers.ts'
import { figuresOf } from '../../domain/summary/summary-columns.ts'
import * as contract from '../../indicators-contract.ts'
import { getCampaign } from '../../storage/campaigns.ts'
import { getFormVersion } from '../../storage/forms.ts'
import { findPreviousAnswers, getSheet, listCountedAnswers } from '../../storage/sheets.ts'
import type { IndicatorsPort } from './indicators-port.ts'

const MOST_QUESTIONS = 20

/**
 * What to ask before a form is accepted. Counts are held against the organisation's own past; portions, which do not depend on
 * size, also against organisations of its type.
 */
export function outlierRoutes(port: IndicatorsPort) {
  return [
    route(contract.listOutlierQuestions, {
      may: 'monitoring.collection.manage',
      audit: 'none',
      async answer({ tx, today, params }) {
        const campaign = await getCampaign(tx, params.campaignId)
        const { content: form } = await getFormVersion(tx, campaign.formId, campaign.formNumber)
        const sheet = await getSheet(tx, params)
        const past = await findPreviousAnswers(tx, {
          organizationId: params.organizationId,
          formId: campaign.formId,
          before: campaign.period.from,
        })
        const registry = await port.readOrganizations(tx, today)
        const type = registry.find(({ organizationId }) => organizationId === params.organizationId)?.type
        const alike = new Set(
          registry.filter((one) => one.type === type).map(({ organizationId }) => organizationId),
        )
        const peers = (await listCountedAnswers(tx, [params.campaignId], 'sent')).flatMap(
          ({ organizationId, answers }) =>
            answers !== null && organizationId !== params.organizationId && alike.has(organizationId)
              ? [answers]
              : [],
        )
        const looked = lookAt(form, sheet.answers, past?.answers ?? null, peers)
        return { questions: [...findOutliers(looked)].slice(0, MOST_QUESTIONS) }
      },
    }),
  ]
}

function lookAt(form: Form, answers: Answers, past: Answers | null, peers: readonly Answers[]) {
  const counts = figuresOfForm(form).map(({ name, title, read }) => ({
    name,
    title,
    unit: '',
    decimals: 0,
    value: read(answers),
    past: past === null ? null : read(past),
    peers: [],
  }))
  const shareOf = (given: Answers, at: number) => {
    const figure = figuresOf(form, given)[at] ?? null
    return figure === null || figure.whole === null ? null : (100 * figure.part) / figure.whole
  }
  const shares = (form.figures ?? []).flatMap(({ key, title, whole }, at) =>
    whole === null
      ? []
      : [
          {
            name: key,
            title,
            unit: '%',
            decimals: 1,
            value: shareOf(answers, at),
            past: past === null ? null : shareOf(past, at),
            peers: peers.flatMap((one) => shareOf(one, at) ?? []),
          },
        ],
  )
  return [...shares, ...counts]
}
