import { Stack, Text, Title } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getMunicipalityDefaultMonths, saveMunicipalityDefaultMonths } from '../../schedule-contract.ts'
import { ProductionCalendar } from '../calendar/production-calendar.tsx'
import { MonthsTable } from '../schedule/months-table.tsx'
import { AnnexTemplate } from './annex-template.tsx'

/** What all plans of the municipality stand on: the production calendar and the months by default. */
export function PlanSettingsPage() {
  const may = useMay()
  const answer = useAnswer(getMunicipalityDefaultMonths, {})
  const save = useAction(saveMunicipalityDefaultMonths, { said: 'Месяцы сохранены' })
  return (
    <>
      <PageHeader
        title="Настройки планов"
        meaning="Общее для всех планов: какие дни рабочие, в какие месяцы обычно делается то, у чего в плане нет месяца, и как планы выглядят на бумаге."
      />
      <Stack gap="xl">
        <ProductionCalendar isEditable={may('plans.calendar.manage')} />
        <Stack gap="sm" component="section">
          <Title order={2}>Месяцы по умолчанию</Title>
          <Loaded answer={answer}>
            {({ rows, provenance }) => (
              <>
                <Text size="sm" c="dimmed" maw="52rem">
                  {provenance} Жирным — заданное вами. В отдельном плане месяцы можно изменить ещё раз.
                </Text>
                <MonthsTable
                  rows={rows}
                  own="municipality"
                  isEditable={may('plans.calendar.manage')}
                  onSave={(own) => save.mutate({ body: { rows: own } })}
                />
              </>
            )}
          </Loaded>
        </Stack>
        {may('plans.plan.approve') && <AnnexTemplate />}
      </Stack>
    </>
  )
}
