import { Button, Group, MultiSelect, Paper, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import {
  addPublications,
  getPublicationChoices,
  type PublicationChoices,
} from '../../publication-contract.ts'
import { PublicationFields } from './publication-fields.tsx'
import { bodyOfPublication, emptyPublication, type PublicationValues } from './publication-values.ts'

/** A new publication: of one organisation, or the same asked of several. */
export function AddPublicationPage() {
  const answer = useAnswer(getPublicationChoices, {})
  return (
    <>
      <PageHeader
        title="Новая публикация"
        above={<PageLink to="/outreach/publications">Публикации</PageLink>}
        meaning="Каждая выбранная организация получит свою строку и укажет свою ссылку."
      />
      <Loaded answer={answer} lines={12}>
        {(choices) => <AddPublication choices={choices} />}
      </Loaded>
    </>
  )
}

type Values = PublicationValues & { organizationIds: string[] }

function AddPublication({ choices }: { choices: PublicationChoices }) {
  const go = useGo()
  const all = choices.organizations.map(({ organizationId }) => String(organizationId))
  const form = useForm<Values>({
    initialValues: { ...emptyPublication, organizationIds: all.length === 1 ? all : [] },
  })
  const add = useAction(addPublications, {
    form,
    said: 'Публикация добавлена',
    onDone: ({ publications: [first, ...others] }) =>
      go(
        first && others.length === 0
          ? `/outreach/publications/${first.publicationId}`
          : '/outreach/publications',
      ),
  })
  const submit = form.onSubmit(({ organizationIds, ...values }) => {
    if (values.dueOn === null) return form.setErrors({ dueOn: 'Укажите день' })
    if (organizationIds.length === 0) return form.setErrors({ organizationIds: 'Выберите, кто публикует' })
    const body = bodyOfPublication(values, values.dueOn)
    add.mutate({ body: { organizationIds: organizationIds.map(Number), ...body } })
  })
  return (
    <Paper className="surface" p="lg">
      <form onSubmit={submit}>
        <Stack maw="44rem">
          {all.length > 1 && (
            <Group align="flex-end" gap="xs">
              <MultiSelect
                label="Кто публикует"
                data={choices.organizations.map(({ organizationId, shortName }) => ({
                  value: String(organizationId),
                  label: shortName,
                }))}
                searchable
                required
                flex="1 1 20rem"
                nothingFoundMessage="Нет такой организации"
                {...form.getInputProps('organizationIds')}
              />
              <Button variant="default" onClick={() => form.setValues({ organizationIds: all })}>
                Все организации
              </Button>
            </Group>
          )}
          <PublicationFields form={form} choices={choices} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Добавить
            </Button>
            <PageButton to="/outreach/publications" variant="default">
              Не добавлять
            </PageButton>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
