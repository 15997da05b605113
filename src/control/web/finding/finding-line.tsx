import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { VisitCard } from '../../contract.ts'
import { type FindingView, moveFindingAway, objectToFinding, reopenFinding } from '../../finding-contract.ts'
import { findingActNames, findingKindNames, severityNames } from '../../texts.ru.ts'
import { FindingBadge } from '../state-badges.tsx'
import { FindingFacts } from './finding-facts.tsx'
import { FindingForm } from './finding-form.tsx'
import { MendForm } from './mend-form.tsx'
import { ObjectionForm } from './objection-form.tsx'
import { RecheckForm } from './recheck-form.tsx'

type Doing = 'edit' | 'mend' | 'object' | 'recheck' | null

/** One finding with what was done about it and what may be done now. */
export function FindingLine({
  visit,
  finding,
  mayManage,
}: {
  visit: VisitCard
  finding: FindingView
  mayManage: boolean
}) {
  const [doing, setDoing] = useState<Doing>(null)
  const done = () => setDoing(null)
  return (
    <Stack gap="sm" component="article" aria-label={finding.what}>
      <Group gap="sm">
        <FindingBadge state={finding.state} />
        <Text size="sm">
          {findingKindNames[finding.kind]}, {severityNames[finding.severity].toLowerCase()}
        </Text>
        {finding.objection !== null && <StateBadge tone="attention">Есть возражение</StateBadge>}
      </Group>
      <FindingFacts finding={finding} />
      <History finding={finding} />
      {doing === 'edit' && <FindingForm visit={visit} finding={finding} onDone={done} />}
      {doing === 'mend' && <MendForm finding={finding} onDone={done} />}
      {doing === 'object' && <ObjectionForm finding={finding} onDone={done} />}
      {doing === 'recheck' && <RecheckForm finding={finding} onDone={done} />}
      {doing === null && visit.closedOn === null && (
        <Acts finding={finding} mayManage={mayManage} onDo={setDoing} />
      )}
    </Stack>
  )
}

function History({ finding: { events } }: { finding: FindingView }) {
  if (events.length === 0) return null
  return (
    <details>
      <summary>История: {events.length}</summary>
      <ul>
        {events.map((event, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added after one another
            key={at}
          >
            {dateWords(event.happenedOn)}. {findingActNames[event.act]}
            {event.act === 'not-fixed' || event.act === 'extended' ? `, до ${dateWords(event.fixBy)}` : ''}.{' '}
            {event.personName}
            {event.note !== null && `: ${event.note}`}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Acts({
  finding,
  mayManage,
  onDo,
}: {
  finding: FindingView
  mayManage: boolean
  onDo: (doing: Doing) => void
}) {
  const may = useMay()
  const mayAnswer = may('control.finding.answer') && !mayManage && finding.isShown
  const { findingId, version } = finding
  const params = { findingId }
  const reopen = useAction(reopenFinding, { said: 'Отметка снята' })
  const withdraw = useAction(objectToFinding, { said: 'Возражение снято' })
  if (finding.fixedOn !== null) {
    return (
      mayManage && (
        <Group className="on-paper-hidden">
          <Button
            variant="subtle"
            size="compact-sm"
            loading={reopen.isPending}
            onClick={() => reopen.mutate({ params, body: { version } })}
          >
            Снять отметку «устранено»
          </Button>
        </Group>
      )
    )
  }
  return (
    <Group gap="xs" className="on-paper-hidden">
      {mayAnswer && (
        <Button size="compact-md" onClick={() => onDo('mend')}>
          {finding.mendedOn === null ? 'Сообщить, что сделано' : 'Дополнить ответ'}
        </Button>
      )}
      {mayAnswer && finding.objection === null && (
        <Button size="compact-md" variant="default" onClick={() => onDo('object')}>
          Возразить
        </Button>
      )}
      {mayAnswer && finding.objection !== null && (
        <Button
          size="compact-md"
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ params, body: { version, objection: null } })}
        >
          Снять возражение
        </Button>
      )}
      {mayManage && finding.isShown && (
        <Button size="compact-md" onClick={() => onDo('recheck')}>
          Перепроверить
        </Button>
      )}
      {mayManage && !finding.isShown && (
        <Button size="compact-md" variant="default" onClick={() => onDo('edit')}>
          Изменить
        </Button>
      )}
      {mayManage && <TakeAway finding={finding} />}
    </Group>
  )
}

function TakeAway({ finding: { findingId, version, what } }: { finding: FindingView }) {
  const params = { findingId }
  const restore = useAction(moveFindingAway, { said: 'Замечание возвращено' })
  const remove = useAction(moveFindingAway, {
    onDone: (removed) =>
      offerUndo('Замечание снято', () =>
        restore.mutate({ params, body: { version: removed.version, removed: false } }),
      ),
  })
  return (
    <Button
      variant="subtle"
      size="compact-md"
      loading={remove.isPending}
      aria-label={`Снять замечание: ${what}`}
      onClick={() => remove.mutate({ params, body: { version, removed: true } })}
    >
      Снять замечание
    </Button>
  )
}
