import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '#web-kit/use-action.ts'
import { editOrganization, type OrganizationCard } from '../contract.ts'
import { OrganizationForm } from './organization-form.tsx'
import { bodyOf, type OrganizationValues, valuesOf } from './organization-values.ts'

export function EditOrganization({
  organization,
  onDone,
}: {
  organization: OrganizationCard
  onDone: () => void
}) {
  const form = useForm<OrganizationValues>({ initialValues: valuesOf(organization) })
  const save = useAction(editOrganization, { form, said: 'Сохранено', onDone })
  const { organizationId, version } = organization
  return (
    <OrganizationForm
      form={form}
      onSubmit={(values) => save.mutate({ params: { organizationId }, body: { version, ...bodyOf(values) } })}
      isBusy={save.isPending}
      submit="Сохранить"
      beside={
        <Button variant="default" onClick={onDone}>
          Не сохранять
        </Button>
      }
    />
  )
}
