import type { Finding } from '../finding.ts'

/** A finding that a context offers; a person takes it or leaves it. */
export type FindingProposal = Pick<
  Finding,
  'organizationId' | 'source' | 'track' | 'what' | 'figure' | 'link'
> & {
  readonly sourceKey: string
}
