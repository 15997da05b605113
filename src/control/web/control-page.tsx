import { useMay } from '#web-kit/permissions.tsx'
import { FindingsPage } from './finding/findings-page.tsx'
import { InspectionsPage } from './inspection/inspections-page.tsx'

/** Where the rail leads: an organisation comes to see what it has to mend, everybody else the plan of inspections. */
export function ControlPage() {
  const may = useMay()
  const mends = may('control.finding.answer') && !may('control.inspection.manage')
  return mends ? <FindingsPage /> : <InspectionsPage />
}
