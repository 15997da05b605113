import { Menu } from '@mantine/core'
import { useAction } from '#web-kit/use-action.ts'
import { moveAction } from '../../amendment-contract.ts'
import type { ActionView, SectionView } from '../../domain/views/action-view.ts'
import { shortTitle } from '../short-title.ts'

/** Where a row of a draft can go: among its neighbours, or to the end of another section. */
export function MoveRowItems({
  planId,
  action,
  sections,
}: {
  planId: number
  action: ActionView
  sections: readonly SectionView[]
}) {
  const move = useAction(moveAction, { said: 'Строка перемещена' })
  const params = { planId, actionId: action.id }
  const go = (to: 'up' | 'down' | { sectionId: number }) =>
    move.mutate({ params, body: { version: action.version, to } })
  const others = sections.filter(({ id, removed }) => !removed && id !== action.sectionId)
  return (
    <>
      <Menu.Item onClick={() => go('up')}>Переместить выше</Menu.Item>
      <Menu.Item onClick={() => go('down')}>Переместить ниже</Menu.Item>
      {others.length > 0 && (
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>Переместить в раздел</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown mah={360} style={{ overflowY: 'auto' }}>
            {others.map(({ id, number, title }) => (
              <Menu.Item key={id} onClick={() => go({ sectionId: id })}>
                {[number, shortTitle(title)].filter(Boolean).join('. ')}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      )}
    </>
  )
}
