import { Button, Group } from '@mantine/core'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { deleteOrganizationGroup, type OrganizationGroupView, restoreOrganizationGroup } from '../contract.ts'

export function GroupActs({ group, onEdit }: { group: OrganizationGroupView; onEdit: () => void }) {
  const { groupId, version, name } = group
  const restore = useAction(restoreOrganizationGroup)
  const remove = useAction(deleteOrganizationGroup, {
    onDone: (deleted) =>
      offerUndo(`Группа «${name}» удалена`, () =>
        restore.mutate({ params: { groupId }, body: { version: deleted.version } }),
      ),
  })
  return (
    <Group gap={4} wrap="nowrap" className="on-paper-hidden">
      <Button variant="subtle" size="compact-sm" onClick={onEdit} aria-label={`Изменить группу «${name}»`}>
        Изменить
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={remove.isPending}
        onClick={() => remove.mutate({ params: { groupId }, query: { version } })}
        aria-label={`Удалить группу «${name}»`}
      >
        Удалить
      </Button>
    </Group>
  )
}
