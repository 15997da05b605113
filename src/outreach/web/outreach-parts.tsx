import { Group } from '@mantine/core'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'

const parts = [
  { key: 'hotline', to: '/outreach/hotline', name: 'Горячая линия', may: 'outreach.appeal.read' },
  {
    key: 'publications',
    to: '/outreach/publications',
    name: 'Публикации',
    may: 'outreach.publication.read',
  },
  { key: 'meetings', to: '/outreach/meetings', name: 'Встречи с родителями', may: 'outreach.meeting.read' },
] as const

/** The three parts of informing, above the page of each. */
export function OutreachParts({ current }: { current: (typeof parts)[number]['key'] }) {
  const may = useMay()
  return (
    <Group component="nav" aria-label="Информирование" gap="xs" mb="md" className="on-paper-hidden">
      {parts
        .filter((part) => may(part.may))
        .map((part) => (
          <PageButton
            key={part.key}
            to={part.to}
            size="compact-md"
            variant={part.key === current ? 'light' : 'subtle'}
            {...(part.key === current ? { 'aria-current': 'page' } : {})}
          >
            {part.name}
          </PageButton>
        ))}
    </Group>
  )
}
