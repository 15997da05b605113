import { Button, Group, Select, Stack, Table } from '@mantine/core'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { removeSection, restoreSection, saveSection } from '../contract.ts'
import type { ActionView, SectionView } from '../domain/views/action-view.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import { DraftRow } from './draft-row.tsx'
import { EditableText } from './editable-text.tsx'
import classes from './plan-table.module.css'
import { isTrack, trackChoices } from './track-choices.ts'

/** One section of a draft: its name, its track and its rows. */
export function DraftSection({
  plan,
  section,
  actions,
  isEditable,
}: {
  plan: PlanView
  section: SectionView | undefined
  actions: readonly ActionView[]
  isEditable: boolean
}) {
  const restore = useAction(restoreSection, { said: 'Раздел возвращён' })
  const save = useAction(saveSection)
  const remove = useAction(removeSection, {
    onDone: (removed) =>
      offerUndo(`Раздел «${removed.title}» удалён, его строки остались в плане`, () =>
        restore.mutate({ params: { planId: plan.id, sectionId: removed.id } }),
      ),
  })
  const title = section ? [section.number, section.title].filter(Boolean).join('. ') : 'Без раздела'
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Group justify="space-between" align="flex-start" wrap="wrap">
        <div className={classes.sectionTitle}>
          {section ? (
            <EditableText
              label="Название раздела"
              text={section.title}
              isEditable={isEditable}
              onSave={async (text) => {
                await save.mutateAsync({
                  params: { planId: plan.id, sectionId: section.id },
                  body: { title: text, version: section.version },
                })
                return true
              }}
            />
          ) : (
            title
          )}
        </div>
        {section && isEditable && (
          <Group gap="xs" className="on-paper-hidden">
            <Select
              aria-label={`Направление раздела «${section.title}»`}
              placeholder="Направление не определено"
              data={trackChoices}
              value={section.track}
              clearable
              w={260}
              onChange={(track) =>
                save.mutate({
                  params: { planId: plan.id, sectionId: section.id },
                  body: { track: isTrack(track) ? track : null, version: section.version },
                })
              }
            />
            <Button
              variant="subtle"
              loading={remove.isPending}
              onClick={() =>
                remove.mutate({
                  params: { planId: plan.id, sectionId: section.id },
                  query: { version: section.version },
                })
              }
            >
              Удалить раздел
            </Button>
          </Group>
        )}
      </Group>
      {actions.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className={classes.frame} aria-label={`Строки раздела «${title}»`} tabIndex={0}>
          <Table className={classes.table ?? ''} verticalSpacing={8} horizontalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={70}>№</Table.Th>
                <Table.Th>Мероприятие</Table.Th>
                <Table.Th w="22%">Срок</Table.Th>
                <Table.Th w="18%">Исполнители</Table.Th>
                <Table.Th w="18%">Ожидаемый результат</Table.Th>
                {isEditable && (
                  <Table.Th w={56} className="on-paper-hidden">
                    <span className="seen-by-readers-only">Действия</span>
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {actions.map((action) => (
                <DraftRow key={action.id} planId={plan.id} action={action} isEditable={isEditable} />
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Stack>
  )
}
