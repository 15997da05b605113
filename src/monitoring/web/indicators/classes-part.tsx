import { Select, Stack, Text } from '@mantine/core'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import type { IndicatorView } from '../../domain/indicator/indicator-view.ts'
import { ClassTable } from './class-table.tsx'

/** The classes under an indicator's page: of one organisation at a time, so that classes of several are never one list. */
export function ClassesPart({
  view,
  onChoose,
}: {
  view: IndicatorView
  onChoose: (organizationId: string) => void
}) {
  const may = useMay()
  const { level, classes, classNote, rows, code } = view
  if (level !== 'class') return null
  const withClasses = rows.filter((row) => row.classes !== null && row.classes.asked > 0)
  const why = classNote ?? whyNone(may('monitoring.indicator.readClasses'))
  return (
    <div id="classes">
      <Part title="Классы">
        <Stack gap="md">
          {withClasses.length === 0 ? (
            <Text c="dimmed" maw="60rem">
              {why}
            </Text>
          ) : (
            <Select
              className="on-paper-hidden"
              label="Классы организации"
              description="Показывают по одной организации: классы разных организаций не сравнивают."
              placeholder="Выберите организацию"
              data={withClasses.map(({ organizationId, name }) => ({
                value: String(organizationId),
                label: name,
              }))}
              value={classes === null ? null : String(classes.organizationId)}
              onChange={(chosen) => onChoose(chosen ?? '')}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': 'Не показывать классы' }}
              nothingFoundMessage="Такой организации среди тех, у кого есть классы, нет"
              maw={420}
            />
          )}
          {classes !== null && (
            <ClassTable
              classes={classes}
              scale={view}
              caption={`${classes.name}: классы, ${code}`}
              inAddress="classes"
            />
          )}
        </Stack>
      </Part>
    </div>
  )
}

function whyNone(maySee: boolean): string {
  return maySee
    ? 'Классов пока нет: они появятся, когда будут результаты или приняты формы, в которых классы названы. Если они уже есть, пересчитайте показатели на странице направлений.'
    : 'Классы видят управление и сама организация.'
}
