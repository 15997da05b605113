import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type OrganizationCard, renameOrganization } from '../contract.ts'
import { ActForm } from './act-form.tsx'
import { basisLabel, basisPlaceholder } from './basis-words.ts'

type Values = { fullName: string; shortName: string; since: PlainDate | null; basis: string }

/** A new name from a certain day; a misprint in the present name is mended with «Изменить». */
export function RenameForm({ organization, onDone }: { organization: OrganizationCard; onDone: () => void }) {
  const { organizationId, version, fullName, shortName } = organization
  const form = useForm<Values>({
    initialValues: { fullName, shortName, since: null, basis: '' },
    validate: { since: (since) => (since === null ? 'Укажите дату' : null) },
  })
  const rename = useAction(renameOrganization, { form, said: 'Организация переименована', onDone })
  return (
    <ActForm
      consequence="Прежнее название останется в истории и в документах до этой даты. Опечатку исправляйте кнопкой «Изменить»."
      onSubmit={form.onSubmit(({ since, basis, ...names }) => {
        if (since === null) return
        rename.mutate({
          params: { organizationId },
          body: { version, ...names, since, basis: basis.trim() || null },
        })
      })}
      onCancel={onDone}
      isBusy={rename.isPending}
      act="Переименовать"
    >
      <TextInput label="Новое полное наименование" required {...form.getInputProps('fullName')} />
      <TextInput label="Новое краткое наименование" required {...form.getInputProps('shortName')} />
      <DateField label="Действует с" required {...form.getInputProps('since')} w={180} />
      <TextInput label={basisLabel} placeholder={basisPlaceholder} {...form.getInputProps('basis')} />
    </ActForm>
  )
}
