import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { RemovalActs } from '#web-kit/removal-acts.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getControlChoices } from '../../contract.ts'
import { getHearing, type HearingView, moveHearingAway } from '../../hearing-contract.ts'
import classes from '../rows.module.css'
import { HearingFacts } from './hearing-facts.tsx'
import { HearingForm } from './hearing-form.tsx'
import { ReportLine } from './report-line.tsx'

/** One hearing: when, where, and each head's report. */
export function HearingPage() {
  const hearingId = useAddressId('hearingId')
  const answer = useAnswer(getHearing, { params: { hearingId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(hearing) => <Card key={hearingId} hearing={hearing} />}
    </Loaded>
  )
}

function Card({ hearing }: { hearing: HearingView }) {
  const mayManage = useMay()('control.hearing.manage')
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <PageHeader
        title={hearing.theme}
        above={<PageLink to="/control/hearings">Отчёты руководителей</PageLink>}
        meaning={
          hearing.removed ? (
            <StateBadge tone="calm">Удалено</StateBadge>
          ) : (
            `${dateWords(hearing.heldOn)}, ${hearing.place}`
          )
        }
        actions={mayManage && !isEditing && <Acts hearing={hearing} onEdit={() => setEditing(true)} />}
      />
      <Stack gap="lg">
        {isEditing ? (
          <EditHearing hearing={hearing} onDone={() => setEditing(false)} />
        ) : (
          <Part title="Сведения">
            <HearingFacts hearing={hearing} />
          </Part>
        )}
        <Part title="Отчёты">
          <ul className={classes.rows}>
            {hearing.reports.map((report) => (
              <li key={report.organizationId}>
                <ReportLine report={report} mayManage={mayManage && !hearing.removed} />
              </li>
            ))}
          </ul>
        </Part>
      </Stack>
    </>
  )
}

function EditHearing({ hearing, onDone }: { hearing: HearingView; onDone: () => void }) {
  const answer = useAnswer(getControlChoices, {})
  return (
    <Loaded answer={answer} lines={10}>
      {(choices) => <HearingForm hearing={hearing} choices={choices} onDone={onDone} onAway={onDone} />}
    </Loaded>
  )
}

function Acts({ hearing, onEdit }: { hearing: HearingView; onEdit: () => void }) {
  const may = useMay()
  return (
    <RemovalActs
      of={hearing}
      by={moveHearingAway}
      params={{ hearingId: hearing.hearingId }}
      words={{
        gone: `Слушание «${hearing.theme}» удалено`,
        back: 'Слушание возвращено',
        bring: 'Вернуть слушание',
      }}
      list="/control/hearings"
    >
      {may('templates.paper.make') && (
        <PageButton
          to="/papers/new"
          search={{ kind: 'meeting-minutes', subject: `hearing:${hearing.hearingId}` }}
          variant="default"
        >
          Протокол по шаблону
        </PageButton>
      )}
      <Button variant="default" onClick={onEdit}>
        Изменить
      </Button>
    </RemovalActs>
  )
}
