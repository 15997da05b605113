import { Select } from '@mantine/core'
import type { ControlChoices } from '../../contract.ts'

type Grounds = { actId: string | null; planId: string | null; actionId: string | null }

/** An act of the register and a point of a plan that a thing rests on. */
export function GroundsFields({
  values: { actId, planId, actionId },
  choices,
  onChange,
  actLabel,
}: {
  values: Grounds
  choices: Pick<ControlChoices, 'acts' | 'actions'>
  onChange: (change: Partial<Grounds>) => void
  actLabel: string
}) {
  const plans = new Map(choices.actions.map((action) => [String(action.planId), action.planTitle]))
  return (
    <>
      {choices.acts.length > 0 && (
        <Select
          label={actLabel}
          placeholder="Не указан"
          data={choices.acts.map((act) => ({ value: String(act.actId), label: act.title }))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': `Очистить: ${actLabel.toLowerCase()}` }}
          nothingFoundMessage="Нет такого документа"
          value={actId}
          onChange={(value) => onChange({ actId: value })}
        />
      )}
      {plans.size > 0 && (
        <Select
          label="План"
          placeholder="Не по плану"
          data={[...plans].map(([value, label]) => ({ value, label }))}
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: план' }}
          value={planId}
          onChange={(value) => onChange({ planId: value, actionId: null })}
        />
      )}
      {planId !== null && (
        <Select
          label="Мероприятие плана"
          data={choices.actions
            .filter((action) => String(action.planId) === planId)
            .map((action) => ({ value: String(action.actionId), label: action.title }))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: мероприятие' }}
          nothingFoundMessage="Нет такого мероприятия"
          value={actionId}
          onChange={(value) => onChange({ actionId: value })}
        />
      )}
    </>
  )
}
