import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Track } from '#plans/domain/track.ts'
import { download } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { notifyProblem, offerUndo } from '#web-kit/notices.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { CellView } from '../board-contract.ts'
import { lacksEvidence } from '../domain/board/evidence.ts'
import { downloadEvidence, type EvidenceView, moveEvidenceAway } from '../evidence-contract.ts'
import { boardStageNames } from '../texts.ru.ts'
import { EvidenceForm } from './evidence-form.tsx'

/** What shows that the stage has been gone through, and adding to it. */
export function StageEvidence({
  cell,
  params,
}: {
  cell: CellView
  params: { schoolYear: number; track: Track }
}) {
  const may = useMay()
  const [isAdding, setAdding] = useState(false)
  const mayChange = may('cycle.analysis.manage') && cell.state !== 'skipped'
  const { evidence, stage } = cell
  if (evidence.length === 0 && !mayChange && !lacksEvidence(cell)) return null
  return (
    <Stack gap="xs" align="flex-start">
      {evidence.length > 0 && (
        <>
          <Text size="sm" fw={600} component="h3" m={0}>
            Чем подтверждён этап
          </Text>
          <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {evidence.map((one) => (
              <Line key={one.evidenceId ?? one.link} evidence={one} mayChange={mayChange} />
            ))}
          </Stack>
        </>
      )}
      {lacksEvidence(cell) && (
        <Text size="sm">Этап пройден, но ничем не подтверждён: приложите документ, ссылку или файл.</Text>
      )}
      {isAdding ? (
        <EvidenceForm params={{ ...params, stage }} onDone={() => setAdding(false)} />
      ) : (
        mayChange && (
          <Button
            className="on-paper-hidden"
            variant="default"
            size="compact-md"
            aria-label={`Приложить подтверждение: ${boardStageNames[stage]}`}
            onClick={() => setAdding(true)}
          >
            Приложить подтверждение
          </Button>
        )
      )}
    </Stack>
  )
}

function Line({ evidence, mayChange }: { evidence: EvidenceView; mayChange: boolean }) {
  const { evidenceId, title, addedOn, addedBy } = evidence
  const restore = useAction(moveEvidenceAway, { said: 'Подтверждение возвращено' })
  const remove = useAction(moveEvidenceAway, {
    onDone: () =>
      offerUndo(`«${title}» убрано`, () =>
        restore.mutate({ params: { evidenceId: evidenceId ?? 0 }, body: { removed: false } }),
      ),
  })
  return (
    <Group component="li" gap="sm">
      <Text size="sm" component="div">
        <Target evidence={evidence} />
        {addedOn !== null && (
          <Text span size="sm" c="dimmed">
            {` — ${dateWords(addedOn)}, ${addedBy}`}
          </Text>
        )}
      </Text>
      {mayChange && evidenceId !== null && (
        <Button
          className="on-paper-hidden"
          size="compact-sm"
          variant="default"
          aria-label={`Убрать подтверждение: ${title}`}
          onClick={() => remove.mutate({ params: { evidenceId }, body: { removed: true } })}
        >
          Убрать
        </Button>
      )}
    </Group>
  )
}

function Target({ evidence: { evidenceId, title, link, fileName } }: { evidence: EvidenceView }) {
  if (link?.startsWith('/')) return <PageLink to={link}>{title}</PageLink>
  if (link !== null)
    return (
      <Anchor inherit href={link} target="_blank" rel="noopener noreferrer">
        {title}
      </Anchor>
    )
  return (
    <Anchor
      inherit
      component="button"
      type="button"
      onClick={() =>
        void download(downloadEvidence, { params: { evidenceId: evidenceId ?? 0 } }).catch(notifyProblem)
      }
    >
      {title === fileName ? title : `${title} (${fileName})`}
    </Anchor>
  )
}
