import { MultiSelect, Paper, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import type { ControlChoices } from '../../contract.ts'
import { addHearing, changeHearing, getHearing, type HearingView } from '../../hearing-contract.ts'
import { GroundsFields } from '../inspection/grounds-fields.tsx'
import { HearingFacts } from './hearing-facts.tsx'
import { SpeakersFields } from './speakers-fields.tsx'

type Values = {
  theme: string
  place: string
  heldOn: PlainDate | null
  reportBy: PlainDate | null
  actId: string | null
  planId: string | null
  actionId: string | null
  organizationIds: string[]
  speakers: Record<string, string>
}

/** A hearing: its theme, day and place, who reports and by when the report is sent. */
export function HearingForm({
  hearing,
  choices,
  onDone,
  onAway,
}: {
  hearing: HearingView | null
  choices: ControlChoices
  onDone: (hearing: HearingView) => void
  onAway: () => void
}) {
  const form = useForm<Values>({ initialValues: valuesOf(hearing) })
  const { stored, onProblem, forget } = useCollision(getHearing.answer)
  const add = useAction(addHearing, { form, said: 'Слушание назначено', onDone })
  const save = useAction(changeHearing, { form, said: 'Сохранено', onDone, onProblem })
  const send = (version: number) => {
    const { organizationIds, speakers, heldOn, reportBy, ...values } = form.getValues()
    if (heldOn === null) return form.setErrors({ heldOn: 'Укажите день' })
    if (reportBy === null) return form.setErrors({ reportBy: 'Укажите день' })
    if (organizationIds.length === 0) return form.setErrors({ organizationIds: 'Выберите, кто отчитывается' })
    const id = (text: string | null) => (text === null ? null : Number(text))
    const body = {
      ...values,
      heldOn,
      reportBy,
      actId: id(values.actId),
      planId: id(values.planId),
      actionId: id(values.actionId),
      speakers: organizationIds
        .map(Number)
        .map((organizationId) => ({ organizationId, speaker: speakers[organizationId]?.trim() || null })),
    }
    if (hearing === null) return add.mutate({ body })
    forget()
    save.mutate({ params: { hearingId: hearing.hearingId }, body: { version, ...body } })
  }
  const values = form.getValues()
  return (
    <Paper className="surface" p="lg">
      <RowForm
        onSubmit={form.onSubmit(() => send(hearing?.version ?? 1))}
        onLeave={onAway}
        isSaving={add.isPending || save.isPending}
        save={hearing === null ? 'Назначить' : 'Сохранить'}
        leave="Не надо"
        meanwhile={
          stored && { facts: <HearingFacts hearing={stored} />, onKeepMine: () => send(stored.version) }
        }
      >
        <TextInput
          label="Тема"
          placeholder="Выполнение программы развития"
          required
          {...form.getInputProps('theme')}
        />
        <TextInput
          label="Где слушают"
          placeholder="совещание руководителей"
          required
          {...form.getInputProps('place')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField
            label="Когда слушают"
            value={values.heldOn}
            onChange={(heldOn) => form.setValues({ heldOn })}
            error={form.errors.heldOn}
            required
          />
          <DateField
            label="Прислать отчёт до"
            value={values.reportBy}
            onChange={(reportBy) => form.setValues({ reportBy })}
            error={form.errors.reportBy}
            required
          />
        </SimpleGrid>
        <MultiSelect
          label="Кто отчитывается"
          data={choices.organizations.map(({ organizationId, shortName }) => ({
            value: String(organizationId),
            label: shortName,
          }))}
          searchable
          required
          nothingFoundMessage="Нет такой организации"
          {...form.getInputProps('organizationIds')}
        />
        <SpeakersFields
          organizations={choices.organizations.filter(({ organizationId }) =>
            values.organizationIds.includes(String(organizationId)),
          )}
          speakers={values.speakers}
          onChange={(speakers) => form.setValues({ speakers })}
        />
        <GroundsFields
          values={values}
          choices={choices}
          onChange={(change) => form.setValues(change)}
          actLabel="Протокол"
        />
      </RowForm>
    </Paper>
  )
}

function valuesOf(hearing: HearingView | null): Values {
  const text = (id: number | null | undefined) => (id === null || id === undefined ? null : String(id))
  return {
    theme: hearing?.theme ?? '',
    place: hearing?.place ?? '',
    heldOn: hearing?.heldOn ?? null,
    reportBy: hearing?.reportBy ?? null,
    actId: text(hearing?.actId),
    planId: text(hearing?.planId),
    actionId: text(hearing?.actionId),
    organizationIds: hearing?.reports.map(({ organizationId }) => String(organizationId)) ?? [],
    speakers: Object.fromEntries(
      hearing?.reports.map(({ organizationId, speaker }) => [organizationId, speaker ?? '']) ?? [],
    ),
  }
}
