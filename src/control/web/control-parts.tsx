import { PartLinks } from '#web-kit/part-links.tsx'

const parts = [
  { key: 'inspections', to: '/control/inspections', name: 'Проверки', may: 'control.inspection.read' },
  { key: 'findings', to: '/control/findings', name: 'Что устранить', may: 'control.inspection.read' },
  { key: 'hearings', to: '/control/hearings', name: 'Отчёты руководителей', may: 'control.hearing.read' },
] as const

/** The parts of control, above the page of each. */
export function ControlParts({ current }: { current: (typeof parts)[number]['key'] }) {
  return <PartLinks section="Контроль" parts={parts} current={current} />
}
