import { Table, Text } from '@mantine/core'
import { memo, useEffect, useRef } from 'react'
import type { ActionView } from '../../domain/views/action-view.ts'
import { CollisionPanel } from './collision-panel.tsx'
import { DeadlineReading } from './deadline-reading.tsx'
import classes from './draft.module.css'
import { DraftRowMenu } from './draft-row-menu.tsx'
import { EditableText } from './editable-text.tsx'
import { RowProblems } from './row-problems.tsx'
import { RowPurpose } from './row-purpose.tsx'
import { useSaveAction } from './use-save-action.ts'

export type DraftRowProps = {
  readonly planId: number
  readonly action: ActionView
  readonly isEditable: boolean
  /** The address leads to this row. */
  readonly isAimed: boolean
}

/** One row of the draft: every cell is corrected in place. Drawn again only when the row itself has changed. */
export const DraftRow = memo(function DraftRow({ planId, action, isEditable, isAimed }: DraftRowProps) {
  const { save, collision, settle } = useSaveAction(planId, action)
  const tr = useRef<HTMLTableRowElement>(null)
  const row = action.number === null ? 'строка без номера' : `строка ${action.number}`

  useEffect(() => {
    if (!isAimed) return
    tr.current?.scrollIntoView({ block: 'center' })
    tr.current?.querySelector<HTMLElement>('[data-cell="text"] button')?.focus({ preventScroll: true })
  }, [isAimed])

  return (
    <>
      <Table.Tr
        ref={tr}
        className={classes.row ?? ''}
        data-level={levelOf(action)}
        data-aimed={isAimed || undefined}
        id={`action-${action.id}`}
      >
        <Table.Td>
          <EditableText
            label={`Номер, ${row}`}
            text={action.number ?? ''}
            isEditable={isEditable}
            onSave={(number) => save({ number: number || null })}
          />
        </Table.Td>
        <Table.Td data-cell="text">
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
          <RowProblems problems={action.problems} field="track" />
          <RowProblems problems={action.problems} field="row" />
          {action.placeText && (
            <Text size="xs" c="dimmed">
              В файле: {action.placeText}
            </Text>
          )}
        </Table.Td>
        <Table.Td data-title="Срок">
          <EditableText
            label={`Срок, ${row}`}
            text={action.deadlineText}
            isEditable={isEditable}
            placeholder="срок не указан"
            onSave={(deadlineText) => save({ deadlineText })}
          />
          <DeadlineReading text={action.deadlineText} deadlines={action.deadlines} />
          <RowProblems problems={action.problems} field="deadlineText" />
        </Table.Td>
        <Table.Td data-title="Исполнители">
          <EditableText
            label={`Исполнители, ${row}`}
            text={action.performersText}
            isEditable={isEditable}
            placeholder="не указаны"
            onSave={(performersText) => save({ performersText })}
          />
          <RowProblems problems={action.problems} field="performersText" />
        </Table.Td>
        <Table.Td data-title="Ожидаемый результат">
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
          <Table.Td className="on-paper-hidden" data-acts>
            <DraftRowMenu planId={planId} action={action} row={row} />
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
})

function levelOf(action: ActionView): 'error' | 'warning' | undefined {
  if (action.problems.some((problem) => problem.severity === 'error')) return 'error'
  return action.problems.length > 0 ? 'warning' : undefined
}
