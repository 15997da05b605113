import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { closeOrganization, type OrganizationCard } from '../contract.ts'
import { ActForm } from './act-form.tsx'
import { basisLabel, basisPlaceholder } from './basis-words.ts'

export function CloseForm({ organization, onDone }: { organization: OrganizationCard; onDone: () => void }) {
  const { organizationId, version, shortName } = organization
  const form = useForm<{ on: PlainDate | null; basis: string }>({
    initialValues: { on: null, basis: '' },
    validate: { on: (on) => (on === null ? 'Укажите дату' : null) },
  })
  const close = useAction(closeOrganization, { form, said: `${shortName}: организация закрыта`, onDone })
  return (
    <ActForm
      consequence={`${shortName} перестанет получать поручения с указанного дня. Её сведения и отчёты останутся. Закрытие можно отменить в истории.`}
      onSubmit={form.onSubmit(({ on, basis }) => {
        if (on === null) return
        close.mutate({ params: { organizationId }, body: { version, on, basis: basis.trim() || null } })
      })}
      onCancel={onDone}
      isBusy={close.isPending}
      act={`Закрыть: ${shortName}`}
    >
      <DateField label="Первый день, когда она уже не работает" required {...form.getInputProps('on')} />
      <TextInput label={basisLabel} placeholder={basisPlaceholder} {...form.getInputProps('basis')} />
    </ActForm>
  )
}
