import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { DossierState } from '../domain/dossier/dossier.ts'
import type { RunLine } from '../domain/shapes.ts'
import { dossierStateNames } from '../texts/dossier.ru.ts'
import { runStateNames } from '../texts/runs.ru.ts'

const dossierTones: Readonly<Record<DossierState, StateTone>> = {
  draft: 'calm',
  'handed-over': 'active',
  overdue: 'bad',
  answered: 'attention',
  closed: 'good',
}

export function DossierBadge({ state }: { state: DossierState }) {
  return <StateBadge tone={dossierTones[state]}>{dossierStateNames[state]}</StateBadge>
}

const runTones: Readonly<Record<RunLine['state'], StateTone>> = {
  waiting: 'calm',
  running: 'active',
  done: 'good',
  failed: 'bad',
}

export function RunBadge({ run: { state, progress } }: { run: Pick<RunLine, 'state' | 'progress'> }) {
  return (
    <StateBadge tone={runTones[state]}>
      {state === 'running' ? `${runStateNames.running}, ${progress} %` : runStateNames[state]}
    </StateBadge>
  )
}
