import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { offerUndo } from '#web-kit/notices.tsx'
import { useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { addAction, getPlan, removeAction, restoreAction } from '../../contract.ts'
import type { ActionView } from '../../domain/views/action-view.ts'
import { MoveRowItems } from './move-row-items.tsx'

/** What one can do with a row of a draft as a whole. */
export function DraftRowMenu({ planId, action, row }: { planId: number; action: ActionView; row: string }) {
  const go = useGo()
  const { data: plan } = useAnswer(getPlan, { params: { planId } })
  const isAmendment = plan !== undefined && plan.amends !== null
  const toRow = (id: number) => go(`/plans/${planId}`, {}, `action-${id}`)
  const restore = useAction(restoreAction, {
    said: 'Строка возвращена',
    onDone: ({ id }) => toRow(id),
  })
  const add = useAction(addAction, { said: 'Строка добавлена', onDone: ({ id }) => toRow(id) })
  const remove = useAction(removeAction, {
    onDone: () =>
      offerUndo(`${isAmendment ? 'Исключена' : 'Удалена'} ${row}`, () =>
        restore.mutate({ params: { planId, actionId: action.id } }),
      ),
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
        <MoveRowItems planId={planId} action={action} sections={plan?.sections ?? []} />
        <Menu.Item
          onClick={() =>
            remove.mutate({ params: { planId, actionId: action.id }, query: { version: action.version } })
          }
        >
          {isAmendment ? 'Исключить строку' : 'Удалить строку'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
