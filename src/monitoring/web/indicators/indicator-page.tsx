import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { download } from '#web-kit/api.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { MomentText } from '#web-kit/date-text.tsx'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAddressId, useAddressText } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import type { IndicatorView } from '../../domain/indicator/indicator-view.ts'
import { numberWords } from '../../domain/indicator/value-words.ts'
import { exportIndicator, getIndicator } from '../../indicators-contract.ts'
import { betterNames, indicatorLevelNames, provenanceNames } from '../../texts.ru.ts'
import { ClassesPart } from './classes-part.tsx'
import { IndicatorCharts } from './indicator-charts.tsx'
import { indicatorColumns } from './indicator-columns.tsx'
import { knownText } from './known-text.ts'
import { LightBadge } from './light-badge.tsx'

/** One indicator: what it comes to, of whom, why some have no value, and what it is made of. */
export function IndicatorPage() {
  const methodologyId = useAddressId('methodologyId')
  const code = useAddressText('code')
  const [year] = useSchoolYear()
  const [filters, setFilters] = useFilters(['group', 'organization'])
  const organization = Number(filters.organization)
  const ofOrganization = Number.isInteger(organization) && organization > 0 ? { organization } : {}
  const request = {
    params: { methodologyId, code },
    query: { year, group: filters.group, ...ofOrganization },
  }
  const answer = useAnswer(getIndicator, request)
  return (
    <Loaded answer={answer} lines={12}>
      {(view) => (
        <>
          <PageHeader
            title={view.title}
            above={<Above view={view} />}
            meaning={<Sentence view={view} />}
            actions={
              <Button
                variant="default"
                onClick={() => void download(exportIndicator, request).catch(notifyProblem)}
              >
                Скачать .xlsx
              </Button>
            }
          />
          <Stack gap="lg">
            {view.isWhole && (
              <Group className="on-paper-hidden">
                <Select
                  label="С кем сравнивать"
                  data={[
                    { value: '', label: 'Все организации' },
                    ...view.groups.map(({ key, name }) => ({ value: key, label: name })),
                  ]}
                  value={view.group}
                  onChange={(group) => setFilters({ group: group ?? '' })}
                  allowDeselect={false}
                  w={320}
                />
              </Group>
            )}
            <IndicatorCharts view={view} />
            <DataTable
              name="indicator"
              caption={`${view.code} ${view.title}`}
              rows={view.rows}
              columns={indicatorColumns(view)}
              rowKey={({ organizationId }) => organizationId}
              firstSort="name"
            />
            <ClassesPart view={view} onChoose={(chosen) => setFilters({ organization: chosen })} />
            <Formula view={view} />
          </Stack>
        </>
      )}
    </Loaded>
  )
}

/** Where one comes from: the track, or for a school its own indicators. */
function Above({ view }: { view: IndicatorView }) {
  const words = `${view.direction}. ${view.directionTitle}`
  if (view.isWhole) {
    return (
      <PageLink to={`/tracks/${view.methodologyId}`} search={{ direction: view.direction }}>
        {words}
      </PageLink>
    )
  }
  const [own] = view.rows
  return own ? <PageLink to={`/organizations/${own.organizationId}`}>{own.name}</PageLink> : words
}

function Sentence({ view }: { view: IndicatorView }) {
  const { total, target } = view
  return (
    <Group gap="sm">
      <Text component="span">
        {schoolYearName(schoolYear(view.year))} учебный год, муниципалитет:{' '}
        <b className="digits">{numberWords(total.value, view)}</b>
        {total.low !== null &&
          total.high !== null &&
          ` (интервал 95 %: ${numberWords(total.low, { ...view, unit: '' })}–${numberWords(total.high, view)})`}
        {target !== null && `, цель ${numberWords(target, view)}`}. Учтено организаций: {knownText(total)}.
        {view.countedAt !== null && (
          <>
            {' '}
            Посчитано <MomentText at={view.countedAt} />.
          </>
        )}
        {!view.isWhole && ' Показана ваша организация; другие не названы.'}
      </Text>
      <LightBadge light={total.light} />
    </Group>
  )
}

function Formula({ view }: { view: IndicatorView }) {
  const { numerator, denominator, better, provenance, source, sourceForm, thresholds } = view
  return (
    <Part title="Откуда это">
      <Facts
        lines={[
          ['Числитель', `${numerator.words} (запись в методике: ${numerator.formula})`],
          ['Знаменатель', denominator && `${denominator.words} (запись в методике: ${denominator.formula})`],
          ['Направление', betterNames[better]],
          [
            'Границы',
            thresholds &&
              `норма ${numberWords(thresholds.good, view)}, внимание ${numberWords(thresholds.fair, view)}`,
          ],
          ['Уровень', indicatorLevelNames[view.level]],
          ['Где взять', sourceForm],
          ['Происхождение', `${provenanceNames[provenance]}: ${source}`],
          [
            'Методика',
            `${view.methodologyTitle}, редакция ${view.edition}${view.actWords ? `, ${view.actWords}` : ''}`,
          ],
        ]}
      />
    </Part>
  )
}
