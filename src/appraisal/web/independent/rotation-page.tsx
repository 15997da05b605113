import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import { addressOf } from '#web-kit/api.ts'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import {
  downloadYearReport,
  getRotation,
  planTurns,
  type RotationLine,
  type RotationView,
} from '../../independent-contract.ts'
import { columnsOf } from './rotation-columns.tsx'

/** Whose independent assessment falls in which of the three years, and what it came to. */
export function RotationPage() {
  const [{ cycle }] = useFilters(['cycle'])
  const answer = useAnswer(getRotation, { query: cycle ? { cycle: Number(cycle) } : {} })
  return (
    <Loaded answer={answer} lines={14}>
      {(rotation) => <Rotation rotation={rotation} />}
    </Loaded>
  )
}

function Rotation({ rotation }: { rotation: RotationView }) {
  const may = useMay()
  const mayManage = may('appraisal.assessment.manage')
  // An organisation sees its own line: there is no load to be shared evenly.
  const isOffice = !may('appraisal.self.give') || mayManage
  const planned = rotation.lines.some(({ year }) => year !== null)
  const done = rotation.years.filter((year) =>
    rotation.lines.some((line) => line.year === year && line.total !== null),
  )
  return (
    <>
      <PageHeader
        title="Независимая оценка качества условий"
        meaning={meaningOf(rotation, planned, isOffice)}
        actions={
          <>
            {done.map((year) => (
              <Button
                key={year}
                component="a"
                variant="default"
                href={addressOf(downloadYearReport, { params: { year } })}
              >
                {`Отчёт за ${year} год`}
              </Button>
            ))}
            <PageButton variant="default" to="/open/independent">
              Открытая страница
            </PageButton>
            {mayManage && <PlanButton rotation={rotation} isAgain={planned} />}
          </>
        }
      />
      <Stack gap="md">
        {mayManage && <Cycles rotation={rotation} />}
        {planned && isOffice && <Loads rotation={rotation} />}
        <DataTable
          name="rotation"
          caption="График независимой оценки"
          rows={planned ? rotation.lines : []}
          columns={columnsOf(rotation, mayManage)}
          rowKey={({ organizationId }) => organizationId}
          empty={
            <EmptyState title="График не составлен">
              Здесь будет, какую организацию в каком году оценивают: каждую один раз в три года, поровну по
              годам.
            </EmptyState>
          }
        />
        <Text size="sm" c="dimmed">
          Значимость показателей и границы оценок — по вторичным источникам: проверьте действующие документы.
          Список не рейтинг: порядок — по названию.
        </Text>
      </Stack>
    </>
  )
}

function meaningOf({ cycle, lines, thisYear }: RotationView, planned: boolean, isOffice: boolean): string {
  if (!planned || !isOffice) return `${cycle}–${cycle + 2} годы.`
  const now = lines.filter(({ year }) => year === thisYear)
  const done = now.filter(({ total }) => total !== null).length
  const late = lines.filter(({ isLate }) => isLate).length
  return `${cycle}–${cycle + 2} годы. В ${thisYear} году оценено ${done} из ${now.length}.${late > 0 ? ` Не оценены вовремя: ${late}.` : ''}`
}

function PlanButton({ rotation: { cycle, lines }, isAgain }: { rotation: RotationView; isAgain: boolean }) {
  const plan = useAction(planTurns, { said: 'График составлен' })
  const run = async () => {
    const agreed =
      !isAgain ||
      (await confirmAct({
        question: 'Составить график заново?',
        object: `${cycle}–${cycle + 2} годы`,
        consequence: 'Прошедшие годы, проведённые оценки и закреплённые вами годы останутся как есть.',
        act: 'Составить заново',
      }))
    if (!agreed) return
    const sizes = lines.flatMap(({ organizationId, size }) =>
      size === null || size === 0 ? [] : [{ organizationId, size }],
    )
    plan.mutate({ body: { cycle, sizes } })
  }
  return (
    <Button variant={isAgain ? 'default' : 'filled'} loading={plan.isPending} onClick={() => void run()}>
      {isAgain ? 'Составить график заново' : 'Составить график'}
    </Button>
  )
}

function Cycles({ rotation: { cycle, thisYear } }: { rotation: RotationView }) {
  const [, setFilters] = useFilters(['cycle'])
  const firsts = [...new Set([cycle - 3, cycle, cycle + 3, thisYear])].toSorted((a, b) => a - b)
  return (
    <Select
      className="on-paper-hidden"
      label="Годы"
      w={180}
      allowDeselect={false}
      data={firsts.map((first) => ({ value: String(first), label: `${first}–${first + 2}` }))}
      value={String(cycle)}
      onChange={(value) => setFilters({ cycle: value ?? '' })}
    />
  )
}

/** How evenly the years are loaded, type by type. */
// What stands before a colon and a number is named in the plural.
const severalNames: Readonly<Partial<Record<RotationLine['type'], string>>> = {
  school: 'школы',
  kindergarten: 'детские сады',
}

function Loads({ rotation: { years, lines } }: { rotation: RotationView }) {
  const types = [...new Set(lines.map(({ type }) => type))]
  const byType = (own: readonly RotationLine[]) =>
    types
      .map((type) => [type, own.filter((line) => line.type === type).length] as const)
      .filter(([, count]) => count > 0)
      .map(([type, count]) => `${severalNames[type] ?? organizationTypeNames[type].toLowerCase()}: ${count}`)
      .join(', ')
  return (
    <Group gap="xl">
      {years.map((year) => {
        const own = lines.filter((line) => line.year === year)
        return (
          <Text key={year} size="sm">
            <b>{year}</b>: {own.length}
            {own.length > 0 && ` (${byType(own)})`}
          </Text>
        )
      })}
    </Group>
  )
}
