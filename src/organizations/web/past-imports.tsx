import { Button, Group, Text, Title } from '@mantine/core'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { momentWords } from '#web-kit/date-words.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type ImportRecord, listImports, undoImport } from '../contract.ts'
import classes from './organization-history.module.css'

/** Files loaded before, each of which may be taken back while nobody has touched its organisations. */
export function PastImports() {
  const imports = useAnswer(listImports, {}).data?.imports ?? []
  if (imports.length === 0) return null
  return (
    <section aria-label="Прежние загрузки">
      <Title order={2}>Прежние загрузки</Title>
      <ul className={classes.list}>
        {imports.map((record) => (
          <PastImport key={record.importId} record={record} />
        ))}
      </ul>
    </section>
  )
}

function PastImport({ record }: { record: ImportRecord }) {
  const undo = useAction(undoImport, { said: 'Загрузка отменена' })
  const { importId, fileName, appliedAt, createdCount, changedCount, undone } = record
  const ask = async () => {
    const agreed = await confirmAct({
      question: 'Отменить загрузку?',
      object: fileName,
      consequence: `Добавленные организации (${createdCount}) исчезнут, изменённым (${changedCount}) вернутся прежние сведения.`,
      act: 'Отменить загрузку',
    })
    if (agreed) undo.mutate({ params: { importId } })
  }
  return (
    <li>
      <Group justify="space-between" gap="sm">
        <div>
          <Text>{fileName}</Text>
          <Text size="sm" c="dimmed" className="digits">
            {momentWords(appliedAt)}, добавлено: {createdCount}, изменено: {changedCount}
          </Text>
        </div>
        {undone ? (
          <StateBadge tone="calm">Отменена</StateBadge>
        ) : (
          <Button
            variant="default"
            size="compact-sm"
            loading={undo.isPending}
            onClick={() => void ask()}
            aria-label={`Отменить загрузку файла ${fileName}`}
          >
            Отменить
          </Button>
        )}
      </Group>
    </li>
  )
}
