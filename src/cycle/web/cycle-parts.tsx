import { PartLinks } from '#web-kit/part-links.tsx'

const parts = [
  { key: 'board', to: '/cycle/board', name: 'По направлениям', may: 'cycle.analysis.read' },
  { key: 'findings', to: '/cycle/findings', name: 'Находки', may: 'cycle.finding.read' },
  { key: 'analyses', to: '/cycle/analyses', name: 'Анализы', may: 'cycle.analysis.read' },
  { key: 'recommendations', to: '/cycle/recommendations', name: 'Рекомендации', may: 'cycle.finding.read' },
  { key: 'decisions', to: '/cycle/decisions', name: 'Решения и меры', may: 'cycle.finding.read' },
  { key: 'effect', to: '/cycle/effect', name: 'Эффект', may: 'cycle.analysis.read' },
] as const

/** The stages of the cycle, above the page of each. */
export function CycleParts({ current }: { current: (typeof parts)[number]['key'] }) {
  return <PartLinks section="Меры и эффект" parts={parts} current={current} />
}
