import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { download } from '#web-kit/api.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { downloadVisitReport, moveVisit, type VisitCard } from '../../contract.ts'

/** «Справка по итогам»: the conclusion, written after the organisation has seen the findings. */
export function ReportPart({ visit, mayManage }: { visit: VisitCard; mayManage: boolean }) {
  const { inspectionId, organizationId, version, conclusion, reportedOn } = visit
  const params = { inspectionId, organizationId }
  const withdraw = useAction(moveVisit, { said: 'Справка отозвана' })
  if (conclusion !== null && reportedOn !== null) {
    return (
      <Part
        title="Справка"
        acts={
          <Group gap="xs">
            {mayManage && visit.closedOn === null && (
              <Button
                variant="default"
                loading={withdraw.isPending}
                onClick={() =>
                  withdraw.mutate({ params, body: { version, move: { to: 'report-withdrawn' } } })
                }
              >
                Отозвать
              </Button>
            )}
            <Button onClick={() => void download(downloadVisitReport, { params }).catch(notifyProblem)}>
              Скачать .docx
            </Button>
          </Group>
        }
      >
        <Facts
          lines={[
            ['Дата', dateWords(reportedOn)],
            ['Вывод', conclusion],
          ]}
        />
      </Part>
    )
  }
  if (!mayManage) return null
  const isReady = visit.shownOn !== null && visit.findings.every(({ isShown }) => isShown)
  return (
    <Part title="Справка">
      {isReady ? (
        <ReportForm visit={visit} />
      ) : (
        <Text c="dimmed">
          Справку пишут после того, как организация увидела замечания: она вправе возразить.
        </Text>
      )}
    </Part>
  )
}

function ReportForm({ visit: { inspectionId, organizationId, version, shownOn } }: { visit: VisitCard }) {
  const form = useForm<{ conclusion: string; reportedOn: PlainDate | null }>({
    initialValues: { conclusion: '', reportedOn: todayHere() },
  })
  const report = useAction(moveVisit, { said: 'Справка готова' })
  const submit = form.onSubmit(({ conclusion, reportedOn }) => {
    if (reportedOn === null) return form.setErrors({ reportedOn: 'Укажите день' })
    report.mutate({
      params: { inspectionId, organizationId },
      body: { version, move: { to: 'reported', conclusion, reportedOn } },
    })
  })
  return (
    <form onSubmit={submit}>
      <Stack maw="44rem">
        <Textarea label="Вывод" autosize minRows={3} required {...form.getInputProps('conclusion')} />
        <DateField
          label="Дата справки"
          value={form.getValues().reportedOn}
          onChange={(day) => form.setFieldValue('reportedOn', day)}
          error={form.errors.reportedOn}
          {...(shownOn === null ? {} : { from: shownOn })}
          to={todayHere()}
          w={200}
          required
        />
        <Group>
          <Button type="submit" loading={report.isPending}>
            Составить справку
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
