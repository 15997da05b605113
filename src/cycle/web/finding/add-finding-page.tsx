import { Button, Group, Paper, Select, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Track } from '#plans/domain/track.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { addFinding, listFindings } from '../../contract.ts'
import { trackOptions } from '../track-options.ts'

/** A finding that no figure of the system shows. */
export function AddFindingPage() {
  const answer = useAnswer(listFindings, {})
  return (
    <>
      <PageHeader
        title="Новая находка"
        above={<PageLink to="/cycle">Меры и эффект</PageLink>}
        meaning="Организация увидит находку вместе с рекомендацией или решением по ней."
      />
      <Loaded answer={answer} lines={10}>
        {({ organizations }) => <AddFinding organizations={organizations} />}
      </Loaded>
    </>
  )
}

function AddFinding({
  organizations,
}: {
  organizations: readonly { readonly organizationId: number; readonly shortName: string }[]
}) {
  const go = useGo()
  const [{ analysis }] = useFilters(['analysis'])
  const form = useForm<{ organizationId: string; track: Track; what: string; cause: string }>({
    initialValues: { organizationId: '', track: 'quality', what: '', cause: '' },
  })
  const add = useAction(addFinding, {
    form,
    said: 'Находка внесена',
    onDone: ({ findingId }) => go(`/cycle/findings/${findingId}`),
  })
  const submit = form.onSubmit(({ organizationId, track, what, cause }) => {
    if (organizationId === '') return form.setErrors({ organizationId: 'Выберите организацию' })
    add.mutate({
      body: {
        organizationId: Number(organizationId),
        analysisId: analysis ? Number(analysis) : null,
        track,
        what,
        cause: cause.trim() || null,
      },
    })
  })
  return (
    <Paper className="surface" p="lg">
      <form onSubmit={submit}>
        <Stack maw="44rem">
          <Select
            label="Организация"
            data={organizations.map((one) => ({ value: String(one.organizationId), label: one.shortName }))}
            searchable
            nothingFoundMessage="Нет такой организации"
            required
            {...form.getInputProps('organizationId')}
          />
          <Select
            label="Направление"
            data={trackOptions}
            allowDeselect={false}
            searchable
            {...form.getInputProps('track')}
          />
          <Textarea label="Что обнаружено" autosize minRows={3} required {...form.getInputProps('what')} />
          <Textarea label="Предполагаемая причина" autosize minRows={2} {...form.getInputProps('cause')} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Внести
            </Button>
            <PageButton to="/cycle" variant="default">
              Не вносить
            </PageButton>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
