import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { MomentText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getSnapshot } from '../../indicators-contract.ts'
import { byPosition } from './by-position.ts'
import { trackColumns } from './track-columns.tsx'

/** A track as it stood when an analysis was written. */
export function SnapshotPage() {
  const snapshotId = useAddressId('snapshotId')
  const may = useMay()
  const answer = useAnswer(getSnapshot, { params: { snapshotId } })
  return (
    <Loaded answer={answer} lines={10}>
      {({ title, takenAt, takerName, content }) => (
        <>
          <PageHeader
            title={title}
            above={
              <PageLink to={`/tracks/${content.methodologyId}`} search={{ direction: content.direction }}>
                {content.direction}. {content.title}
              </PageLink>
            }
            actions={
              may('templates.paper.make') && (
                <PageButton
                  variant="default"
                  to="/papers/new"
                  search={{ kind: 'track-note', subject: `snapshot:${snapshotId}` }}
                >
                  Справка по шаблону
                </PageButton>
              )
            }
            meaning={
              <>
                Снимок за {schoolYearName(schoolYear(content.year))} учебный год сделан{' '}
                <MomentText at={takenAt} />
                {takerName ? `, ${takerName}` : ''}. Поздние исправления форм его не меняют.
              </>
            }
          />
          <DataTable
            name="snapshot"
            caption={title}
            columns={trackColumns(null)}
            rowKey={({ code }) => code}
            {...byPosition(content)}
          />
        </>
      )}
    </Loaded>
  )
}
