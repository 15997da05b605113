import { Paper } from '@mantine/core'
import { useForm } from '@mantine/form'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { createOrganization } from '../contract.ts'
import { OrganizationForm } from './organization-form.tsx'
import { bodyOf, emptyOrganization, type OrganizationValues } from './organization-values.ts'

export function AddOrganizationPage() {
  const go = useGo()
  const form = useForm<OrganizationValues>({ initialValues: emptyOrganization })
  const add = useAction(createOrganization, {
    form,
    said: 'Организация добавлена',
    onDone: ({ organizationId }) => go(`/organizations/${organizationId}`),
  })
  return (
    <>
      <PageHeader
        title="Новая организация"
        above={<PageLink to="/organizations">Организации</PageLink>}
        meaning="Коды информационных систем можно указать после добавления."
      />
      <Paper className="surface" p="lg">
        <OrganizationForm
          form={form}
          onSubmit={(values) => add.mutate({ body: { ...bodyOf(values), codes: [] } })}
          isBusy={add.isPending}
          submit="Добавить"
          beside={
            <PageButton to="/organizations" variant="default">
              Не добавлять
            </PageButton>
          }
        />
      </Paper>
    </>
  )
}
