import { ActionIcon, Menu, Table, Text } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { addAction, removeAction, restoreAction } from '../contract.ts'
import type { ActionView } from '../domain/views/action-view.ts'
import { CollisionPanel } from './collision-panel.tsx'
import { DeadlineReading } from './deadline-reading.tsx'
import { EditableText } from './editable-text.tsx'
import classes from './plan-table.module.css'
import { RowProblems } from './row-problems.tsx'
import { RowPurpose } from './row-purpose.tsx'
import { useSaveAction } from './use-save-action.ts'

/** One row of the draft: every cell is corrected in place. */
export function DraftRow({
  planId,
  action,
  isEditable,
}: {
  planId: number
  action: ActionView
  isEditable: boolean
}) {
  const { save, collision, settle } = useSaveAction(planId, action)
  const row = action.number === null ? 'строка без номера' : `строка ${action.number}`
  return (
    <>
      <Table.Tr data-level={levelOf(action)} id={`action-${action.id}`}>
        <Table.Td>
          <EditableText
            label={`Номер, ${row}`}
            text={action.number ?? ''}
            isEditable={isEditable}
            onSave={(number) => save({ number: number || null })}
          />
        </Table.Td>
        <Table.Td>
          <EditableText
            label={`Мероприятие, ${row}`}
            text={action.text}
            isEditable={isEditable}
            onSave={(text) => save({ text })}
          />
          {action.points.length > 0 && (
            <ul className={classes.points}>
              {action.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
          <RowPurpose action={action} isEditable={isEditable} onSave={save} />
          <RowProblems problems={action.problems} field="text" />
          <RowProblems problems={action.problems} field="row" />
          {action.placeText && (
            <Text size="xs" c="dimmed">
              В файле: {action.placeText}
            </Text>
          )}
        </Table.Td>
        <Table.Td>
          <EditableText
            label={`Срок, ${row}`}
            text={action.deadlineText}
            isEditable={isEditable}
            placeholder="срок не указан"
            onSave={(deadlineText) => save({ deadlineText })}
          />
          <DeadlineReading deadlines={action.deadlines} />
          <RowProblems problems={action.problems} field="deadlineText" />
        </Table.Td>
        <Table.Td>
          <EditableText
            label={`Исполнители, ${row}`}
            text={action.performersText}
            isEditable={isEditable}
            placeholder="не указаны"
            onSave={(performersText) => save({ performersText })}
          />
          <RowProblems problems={action.problems} field="performersText" />
        </Table.Td>
        <Table.Td>
          <EditableText
            label={`Ожидаемый результат, ${row}`}
            text={action.expectedResultText ?? ''}
            isEditable={isEditable}
            onSave={(text) => save({ expectedResultText: text || null })}
          />
          {Object.entries(action.extra).map(([heading, text]) => (
            <Text size="xs" c="dimmed" key={heading}>
              {heading}: {text}
            </Text>
          ))}
        </Table.Td>
        {isEditable && (
          <Table.Td className="on-paper-hidden">
            <RowMenu planId={planId} action={action} row={row} />
          </Table.Td>
        )}
      </Table.Tr>
      {collision && (
        <Table.Tr>
          <Table.Td colSpan={6}>
            <CollisionPanel collision={collision} onChoose={settle} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

function RowMenu({ planId, action, row }: { planId: number; action: ActionView; row: string }) {
  const restore = useAction(restoreAction, { said: 'Строка возвращена' })
  const add = useAction(addAction, { said: 'Строка добавлена' })
  const remove = useAction(removeAction, {
    onDone: () =>
      offerUndo(`Удалена ${row}`, () => restore.mutate({ params: { planId, actionId: action.id } })),
  })
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`Действия: ${row}`}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() =>
            add.mutate({
              params: { planId },
              body: { text: 'Новое мероприятие', sectionId: action.sectionId, afterActionId: action.id },
            })
          }
        >
          Добавить строку ниже
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            remove.mutate({ params: { planId, actionId: action.id }, query: { version: action.version } })
          }
        >
          Удалить строку
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function levelOf(action: ActionView): 'error' | 'warning' | undefined {
  if (action.problems.some((problem) => problem.severity === 'error')) return 'error'
  return action.problems.length > 0 ? 'warning' : undefined
}
