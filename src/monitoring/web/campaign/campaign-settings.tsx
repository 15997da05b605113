import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import {
  type CampaignCard,
  type CampaignChoices,
  changeCampaign,
  getCampaignChoices,
} from '../../contract.ts'
import { CampaignFields, faultsOf } from './campaign-fields.tsx'
import type { CampaignValues } from './campaign-values.ts'

/** Terms, organisations and recurrence of a campaign that has begun; its form and period stay. */
export function CampaignSettings({ card }: { card: CampaignCard }) {
  const answer = useAnswer(getCampaignChoices, {})
  return (
    <Loaded answer={answer} lines={10}>
      {(choices) => <Settings key={card.version} card={card} choices={choices} />}
    </Loaded>
  )
}

function Settings({ card, choices }: { card: CampaignCard; choices: CampaignChoices }) {
  const form = useForm<CampaignValues>({ initialValues: valuesOf(card) })
  const [isStale, setStale] = useState(false)
  const change = useAction(changeCampaign, {
    form,
    said: 'Настройка сбора записана',
    onProblem: ({ status }) => {
      if (status === 409) setStale(true)
      return status === 409
    },
  })
  const submit = form.onSubmit((values) => {
    const faults = faultsOf(values)
    const { opensOn, dueOn, title, note, recurs, actionId, organizationIds } = values
    if (opensOn === null || dueOn === null || Object.keys(faults).length > 0) return form.setErrors(faults)
    change.mutate({
      params: { campaignId: card.campaignId },
      body: {
        version: card.version,
        title,
        note,
        opensOn,
        dueOn,
        recurs,
        actionId: actionId === null ? null : Number(actionId),
        organizationIds: [...organizationIds],
      },
    })
  })
  return (
    <Paper className="surface" p="lg">
      <form onSubmit={submit}>
        <Stack maw="44rem">
          <Text size="sm">
            Форма: <PageLink to={`/collections/forms/${card.formId}`}>{card.formTitle}</PageLink>, версия{' '}
            {card.formNumber}
          </Text>
          <CampaignFields form={form} choices={choices} />
          {isStale && (
            <Text role="alert" c="var(--attention)">
              Пока страница была открыта, настройку изменил другой человек. Обновите страницу: введённое здесь
              не записано.
            </Text>
          )}
          <Group>
            <Button type="submit" loading={change.isPending}>
              Записать
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}

function valuesOf(card: CampaignCard): CampaignValues {
  return {
    formId: String(card.formId),
    title: card.title,
    note: card.note,
    filledBy: card.filledBy,
    periodKind: card.periodKind,
    periodDay: card.periodFrom,
    opensOn: card.opensOn,
    dueOn: card.dueOn,
    recurs: card.recurs,
    actionId: card.action ? String(card.action.actionId) : null,
    organizationIds: card.organizations.map(({ organizationId }) => organizationId),
  }
}
