import type { ExemptionKind, ExemptRows } from './exemption.ts'
import type { RunSummary, RunWork } from './run-shapes.ts'

export type RunState = 'waiting' | 'running' | 'done' | 'failed'

/** What a run left out lawfully, as it stood when the run began. */
export type RunExemption = ExemptRows & { readonly kind: ExemptionKind; readonly reason: string }

export type Run = {
  readonly runId: number
  readonly municipalityId: number
  readonly state: RunState
  /** Hundredths. */
  readonly progress: number
  readonly q: number
  readonly method: string
  readonly works: readonly RunWork[]
  readonly exemptions: readonly RunExemption[]
  readonly starterName: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly dataPrint: string | null
  readonly summary: RunSummary | null
  readonly failure: string | null
}
