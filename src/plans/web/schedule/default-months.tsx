import { Stack, Text } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getPlanDefaultMonths, savePlanDefaultMonths } from '../../schedule-contract.ts'
import { MonthsTable } from './months-table.tsx'

/** In which months a plan does what it dates only «ежегодно»: by track and stage of the cycle. */
export function DefaultMonths({ planId }: { planId: number }) {
  const may = useMay()
  const answer = useAnswer(getPlanDefaultMonths, { params: { planId } })
  const save = useAction(savePlanDefaultMonths, { said: 'Месяцы сохранены' })
  return (
    <Loaded answer={answer}>
      {({ rows, provenance }) => (
        <Stack gap="sm">
          <Text maw="52rem">
            Для сроков без месяца («ежегодно», «1 раз в 3 года») расписание возьмёт месяц отсюда и отметит
            дату словом «предположено».
          </Text>
          <Text size="sm" c="dimmed" maw="52rem">
            {provenance}
          </Text>
          <MonthsTable
            rows={rows}
            own="plan"
            isEditable={may('plans.plan.edit')}
            onSave={(own) => save.mutate({ params: { planId }, body: { rows: own } })}
          />
        </Stack>
      )}
    </Loaded>
  )
}
