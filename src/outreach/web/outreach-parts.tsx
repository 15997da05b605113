import { PartLinks } from '#web-kit/part-links.tsx'

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
  return <PartLinks section="Информирование" parts={parts} current={current} />
}
