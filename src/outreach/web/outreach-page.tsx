import { useMay } from '#web-kit/permissions.tsx'
import { HotlinePage } from './hotline/hotline-page.tsx'
import { PublicationsPage } from './publication/publications-page.tsx'

/** Where the rail leads: the journal for those who keep it, publications for everybody else. */
export function OutreachPage() {
  return useMay()('outreach.appeal.read') ? <HotlinePage /> : <PublicationsPage />
}
