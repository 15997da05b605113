import { Group } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { momentWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listPackages, type PackageView } from '../packages-contract.ts'
import { packageContentsNames, packageStateNames } from '../texts.ru.ts'
import { PackageBadge } from './package-badge.tsx'
import { PaperParts } from './paper-parts.tsx'

/** Archives of papers to schools: ready ones and those being made. */
export function PackagesPage() {
  const answer = useAnswer(listPackages, {})
  const isAtWork =
    answer.data?.packages.some(({ state }) => state === 'waiting' || state === 'running') ?? false
  useAnswer(listPackages, {}, { everyMs: 2000, when: isAtWork })
  const mayRecommend = useMay()('cycle.recommendation.manage')
  return (
    <>
      <PageHeader
        title="Архивы документов"
        meaning="Справки одной работы или адресные рекомендации, по файлу на каждую организацию. Хранятся две недели, потом их можно сделать снова."
      />
      <PaperParts current="packages" />
      <Loaded answer={answer} lines={8}>
        {({ packages }) => (
          <DataTable
            name="paper-packages"
            caption="Архивы документов"
            rows={packages}
            columns={columns}
            rowKey={({ packageId }) => packageId}
            empty={
              <EmptyState
                title="Архивов пока нет"
                action={
                  <Group gap="xs" justify="center">
                    <PageButton to="/results" variant="default">
                      К результатам работ
                    </PageButton>
                    {mayRecommend && (
                      <PageButton to="/cycle/recommendations" variant="default">
                        К рекомендациям
                      </PageButton>
                    )}
                  </Group>
                }
              >
                Откройте работу в «Результатах работ» и нажмите «Справки школам» или в «Рекомендациях» нажмите
                «Документы организациям»: система сделает по документу для каждой организации и соберёт их в
                один файл.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<PackageView>[] = [
  {
    key: 'title',
    title: 'Архив',
    isName: true,
    value: ({ title }) => title,
    show: ({ packageId, title }) => <PageLink to={`/papers/packages/${packageId}`}>{title}</PageLink>,
  },
  {
    key: 'state',
    title: 'Состояние',
    value: ({ state }) => packageStateNames[state],
    show: ({ state }) => <PackageBadge state={state} />,
  },
  {
    key: 'contents',
    title: 'Что внутри',
    value: ({ contents }) => packageContentsNames[contents],
    choose: 'Любые документы',
  },
  { key: 'papers', title: 'Документов', isNumber: true, value: ({ total }) => (total === 0 ? null : total) },
  { key: 'who', title: 'Кто запустил', value: ({ starterName }) => starterName },
  { key: 'when', title: 'Когда', value: ({ startedAt }) => momentWords(startedAt) },
]
