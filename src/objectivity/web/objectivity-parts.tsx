import { PartLinks } from '#web-kit/part-links.tsx'

const parts = [
  { key: 'runs', to: '/objectivity', name: 'Проверки результатов', may: 'objectivity.run.read' },
  { key: 'dossiers', to: '/objectivity/dossiers', name: 'Досье школ', may: 'objectivity.dossier.read' },
  {
    key: 'exemptions',
    to: '/objectivity/exemptions',
    name: 'Законные исключения',
    may: 'objectivity.run.read',
  },
  { key: 'regional', to: '/objectivity/regional', name: 'Данные региона', may: 'objectivity.run.read' },
  { key: 'indices', to: '/objectivity/indices', name: 'Индексы', may: 'objectivity.run.read' },
] as const

/** The parts of objectivity, above the page of each; a school has one. */
export function ObjectivityParts({ current }: { current: (typeof parts)[number]['key'] }) {
  return <PartLinks section="Объективность" parts={parts} current={current} />
}
