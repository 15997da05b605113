import { Button, Group, Stack, Text } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { momentWords } from '#web-kit/date-words.ts'
import { notifyProblem, offerUndo } from '#web-kit/notices.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { downloadTemplate, setTemplate, type TemplateCard } from '../contract.ts'

type Line = {
  /** Null: the shipped template. */
  readonly editionId: number | null
  readonly name: string
  readonly note: string | null
  readonly uploaded: string | null
  readonly isUsed: boolean
}

/** The authority's editions and the shipped template, with the way back to any of them. */
export function TemplateEditions({ card }: { card: TemplateCard }) {
  const may = useMay()
  const { kind, numberPrefix, numberSuffix } = card
  const set = useAction(setTemplate)
  const use = (editionId: number | null) => {
    const body = (version: number, id: number | null) => ({
      version,
      editionId: id,
      numberPrefix,
      numberSuffix,
    })
    set.mutate(
      { params: { kind }, body: body(card.version, editionId) },
      {
        onSuccess: ({ version }) =>
          offerUndo('Действует другой шаблон', () =>
            set.mutate({ params: { kind }, body: body(version, card.editionId) }),
          ),
      },
    )
  }
  const lines: readonly Line[] = [
    ...card.editions.map(({ editionId, number, fileName, note, uploadedAt, uploaderName }) => ({
      editionId,
      name: `Редакция ${number}, «${fileName}»`,
      note,
      uploaded: `${momentWords(uploadedAt)}, ${uploaderName}`,
      isUsed: editionId === card.editionId,
    })),
    { editionId: null, name: 'Шаблон системы', note: null, uploaded: null, isUsed: card.editionId === null },
  ]
  const columns: readonly Column<Line>[] = [
    { key: 'name', title: 'Редакция', isName: true, value: ({ name }) => name },
    {
      key: 'state',
      title: 'Состояние',
      value: ({ isUsed }) => (isUsed ? 'Действует' : 'Хранится'),
      show: ({ isUsed }) => (
        <StateBadge tone={isUsed ? 'good' : 'calm'}>{isUsed ? 'Действует' : 'Хранится'}</StateBadge>
      ),
    },
    { key: 'note', title: 'Что изменено', value: ({ note }) => note },
    { key: 'uploaded', title: 'Кто и когда загрузил', value: ({ uploaded }) => uploaded },
    {
      key: 'acts',
      title: 'Действия',
      isActs: true,
      value: () => null,
      show: ({ editionId, isUsed, name }) => (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Скачать: ${name}`}
            onClick={() =>
              void download(downloadTemplate, {
                params: { kind },
                query: { edition: editionId ?? undefined },
              }).catch(notifyProblem)
            }
          >
            Скачать
          </Button>
          {!isUsed && may('templates.template.manage') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={set.isPending}
              aria-label={`Вернуть: ${name}`}
              onClick={() => use(editionId)}
            >
              Вернуть
            </Button>
          )}
        </Group>
      ),
    },
  ]
  return (
    <Stack gap="xs">
      <DataTable
        name="template-editions"
        caption="Редакции шаблона"
        rows={lines}
        columns={columns}
        rowKey={({ editionId }) => editionId ?? 0}
      />
      <Text size="sm" c="dimmed">
        Документы, которые уже зарегистрированы, остаются такими, какими были: вместе с каждым хранится его
        шаблон.
      </Text>
    </Stack>
  )
}
