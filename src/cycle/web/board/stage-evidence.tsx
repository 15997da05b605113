import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { notifyProblem, offerUndo } from '#web-kit/notices.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { CellView } from '../../board-contract.ts'
import { lacksEvidence } from '../../domain/board/evidence.ts'
import { siteOf } from '../../domain/board/evidence-link.ts'
import { downloadEvidence, type EvidenceView, moveEvidenceAway } from '../../evidence-contract.ts'

/** What shows that the stage has been gone through; nothing where nothing need be said. */
export function StageEvidence({ cell, mayChange }: { cell: CellView; mayChange: boolean }) {
  const { evidence } = cell
  if (lacksEvidence(cell))
    return <Text size="sm">Этап пройден, но ничем не подтверждён: приложите документ, файл или ссылку.</Text>
  if (evidence.length === 0) return null
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600} component="h3" m={0}>
        Чем подтверждён этап
      </Text>
      <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {evidence.map((one) => (
          <Line key={one.evidenceId ?? one.link} evidence={one} mayChange={mayChange} />
        ))}
      </Stack>
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
        {!title.includes(siteOf(link)) && ` (${siteOf(link)})`}
      </Anchor>
    )
  return (
    <Anchor
      inherit
      component="button"
      type="button"
      ta="left"
      onClick={() =>
        void download(downloadEvidence, { params: { evidenceId: evidenceId ?? 0 } }).catch(notifyProblem)
      }
    >
      {isNamedSo(fileName, title) ? title : `${title} (${fileName})`}
    </Anchor>
  )
}

function isNamedSo(fileName: string | null, title: string): boolean {
  return fileName === title || fileName?.replace(/\.[^.]+$/u, '') === title
}
