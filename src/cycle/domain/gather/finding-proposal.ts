import type { Finding } from '../finding.ts'

/** A finding that a context offers; a person takes it or leaves it. */
export type FindingProposal = Pick<
  Finding,
  'organizationId' | 'source' | 'track' | 'what' | 'figure' | 'link'
> & {
  readonly sourceKey: string
  /** The figure behind it, 'series:year': frozen when the finding is taken. Without it, `sourceKey` names the figure. */
  readonly figureKey?: string
}
