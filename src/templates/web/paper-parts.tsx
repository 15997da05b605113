import { PartLinks } from '#web-kit/part-links.tsx'

const parts = [
  { key: 'papers', to: '/papers', name: 'Документы по шаблонам', may: 'templates.paper.read' },
  { key: 'packages', to: '/papers/packages', name: 'Архивы школам', may: 'templates.paper.read' },
  { key: 'templates', to: '/templates', name: 'Шаблоны', may: 'templates.template.read' },
] as const

/** The parts of this work, above the page of each. */
export function PaperParts({ current }: { current: (typeof parts)[number]['key'] }) {
  return <PartLinks section="Документы по шаблонам" parts={parts} current={current} />
}
