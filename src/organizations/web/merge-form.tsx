import { Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listOrganizations, mergeOrganization, type OrganizationCard } from '../contract.ts'
import { ActForm } from './act-form.tsx'
import { basisLabel, basisPlaceholder } from './basis-words.ts'

type Values = { intoId: string | null; on: PlainDate | null; basis: string }

export function MergeForm({ organization, onDone }: { organization: OrganizationCard; onDone: () => void }) {
  const { organizationId, version, shortName } = organization
  const others =
    useAnswer(listOrganizations, {}).data?.organizations.filter(
      (one) => one.organizationId !== organizationId,
    ) ?? []
  const form = useForm<Values>({
    initialValues: { intoId: null, on: null, basis: '' },
    validate: {
      intoId: (intoId) => (intoId === null ? 'Выберите организацию' : null),
      on: (on) => (on === null ? 'Укажите дату' : null),
    },
  })
  const merge = useAction(mergeOrganization, { form, said: `${shortName}: присоединение записано`, onDone })
  return (
    <ActForm
      consequence={`${shortName} закроется, а её дела продолжит выбранная организация. Присоединение можно отменить в истории.`}
      onSubmit={form.onSubmit(({ intoId, on, basis }) => {
        if (intoId === null || on === null) return
        merge.mutate({
          params: { organizationId },
          body: { version, intoId: Number(intoId), on, basis: basis.trim() || null },
        })
      })}
      onCancel={onDone}
      isBusy={merge.isPending}
      act={`Присоединить: ${shortName}`}
    >
      <Select
        label="К какой организации"
        data={others.map((one) => ({ value: String(one.organizationId), label: one.shortName }))}
        searchable
        required
        nothingFoundMessage="Нет такой организации"
        {...form.getInputProps('intoId')}
      />
      <DateField label="С какого дня" required {...form.getInputProps('on')} w={180} />
      <TextInput label={basisLabel} placeholder={basisPlaceholder} {...form.getInputProps('basis')} />
    </ActForm>
  )
}
