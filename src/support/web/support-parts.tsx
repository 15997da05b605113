import { PartLinks } from '#web-kit/part-links.tsx'

const parts = [
  { key: 'cases', to: '/support/cases', name: 'Сопровождение', may: 'support.case.read' },
  { key: 'runs', to: '/support', name: 'Кому нужна помощь', may: 'support.run.read' },
  { key: 'rules', to: '/support/rules', name: 'Правила', may: 'support.run.read' },
  { key: 'context', to: '/support/context', name: 'Условия школ', may: 'support.run.read' },
] as const

/** The parts of support, above the page of each; a school has one. */
export function SupportParts({ current }: { current: (typeof parts)[number]['key'] }) {
  return <PartLinks section="Помощь школам" parts={parts} current={current} />
}
