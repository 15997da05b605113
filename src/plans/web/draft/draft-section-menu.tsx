import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { offerUndo } from '#web-kit/notices.tsx'
import { useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { addAction, removeSection, restoreSection } from '../../contract.ts'
import type { SectionView } from '../../domain/views/action-view.ts'
import { shortTitle } from '../short-title.ts'

/** What one can do with a section of a draft as a whole. */
export function DraftSectionMenu({
  planId,
  section,
  name,
  lastActionId,
}: {
  planId: number
  section: SectionView
  /** «раздел 2» */
  name: string
  /** New rows go below it. */
  lastActionId: number | null
}) {
  const go = useGo()
  const add = useAction(addAction, {
    said: 'Строка добавлена',
    onDone: ({ id }) => go(`/plans/${planId}`, {}, `action-${id}`),
  })
  const restore = useAction(restoreSection, { said: 'Раздел возвращён' })
  const remove = useAction(removeSection, {
    onDone: ({ id, title }) =>
      offerUndo(`Раздел «${shortTitle(title)}» удалён, его строки остались в плане`, () =>
        restore.mutate({ params: { planId, sectionId: id } }),
      ),
  })
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={`Действия: ${name}`}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() =>
            add.mutate({
              params: { planId },
              body: { text: 'Новое мероприятие', sectionId: section.id, afterActionId: lastActionId },
            })
          }
        >
          Добавить строку в раздел
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            remove.mutate({
              params: { planId, sectionId: section.id },
              query: { version: section.version },
            })
          }
        >
          Удалить раздел, оставив строки
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
