import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import {
  addMethodology,
  listMethodologies,
  type MethodologyRow,
  type ShippedRow,
} from '../../methodologies-contract.ts'
import { provenanceNames } from '../../texts.ru.ts'
import { AddMethodology } from './editor/add-methodology.tsx'

/** The municipality's methodologies, and those that come with the system to begin from. */
export function MethodologiesPage() {
  const answer = useAnswer(listMethodologies, {})
  const may = useMay()
  return (
    <>
      <PageHeader
        title="Методики"
        above={<PageLink to="/tracks">Направления</PageLink>}
        meaning="По каким показателям муниципалитет смотрит за направлениями. Утверждённая редакция не меняется: правка делает проект следующей."
        actions={may('monitoring.methodology.manage') && <AddMethodology />}
      />
      <Loaded answer={answer}>
        {({ methodologies, shipped }) => (
          <Stack gap="xl">
            <DataTable
              name="methodologies"
              caption="Методики"
              rows={methodologies}
              columns={columns}
              rowKey={({ methodologyId }) => methodologyId}
              empty={
                <EmptyState title="Своих методик пока нет">
                  Возьмите готовую ниже: она станет вашим проектом, его можно править и утвердить актом.
                </EmptyState>
              }
            />
            {may('monitoring.methodology.manage') && (
              <section aria-label="Готовые методики">
                <Title order={2} mb="sm">
                  Готовые методики
                </Title>
                <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
                  {shipped.map((one) => (
                    <Shipped key={one.key} shipped={one} />
                  ))}
                </SimpleGrid>
              </section>
            )}
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function Shipped({ shipped }: { shipped: ShippedRow }) {
  const go = useGo()
  const add = useAction(addMethodology, {
    said: 'Методика добавлена проектом: проверьте её и утвердите',
    onDone: ({ methodologyId }) => go(`/methodologies/${methodologyId}`),
  })
  const { key, title, purpose, directions, indicators, provenances } = shipped
  return (
    <Stack className="surface" p="md" gap="xs" align="flex-start" justify="space-between">
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {purpose}
        </Text>
        <Text size="sm" mt={4}>
          {plural(directions, ['направление', 'направления', 'направлений'])},{' '}
          {plural(indicators, ['показатель', 'показателя', 'показателей'])}. Происхождение строк:{' '}
          {provenances.map(({ provenance, count }) => `${provenanceNames[provenance]} — ${count}`).join(', ')}
          .
        </Text>
      </div>
      <Button
        variant="default"
        loading={add.isPending}
        aria-label={`Взять за основу: «${title}»`}
        onClick={() => add.mutate({ body: { title, purpose, from: { kind: 'shipped', key } } })}
      >
        Взять за основу
      </Button>
    </Stack>
  )
}

const columns: readonly Column<MethodologyRow>[] = [
  {
    key: 'title',
    title: 'Методика',
    isName: true,
    value: ({ title }) => title,
    show: ({ title, methodologyId }) => <PageLink to={`/methodologies/${methodologyId}`}>{title}</PageLink>,
    width: '40%',
  },
  { key: 'directions', title: 'Направлений', isNumber: true, value: ({ directions }) => directions },
  { key: 'indicators', title: 'Показателей', isNumber: true, value: ({ indicators }) => indicators },
  {
    key: 'state',
    title: 'Состояние',
    value: ({ inForce }) => (inForce ? `редакция ${inForce.number}` : 'проект'),
    show: ({ inForce, hasDraft }) => (
      <Group gap={6}>
        {inForce && (
          <StateBadge tone="good">
            редакция {inForce.number} с {schoolYearName(schoolYear(inForce.fromYear ?? 2000))}
          </StateBadge>
        )}
        {hasDraft && <StateBadge tone="calm">есть проект</StateBadge>}
      </Group>
    ),
  },
  { key: 'act', title: 'Акт', value: ({ inForce }) => inForce?.actWords ?? null },
]
