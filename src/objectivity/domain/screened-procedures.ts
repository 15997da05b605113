import type { Procedure } from '#assessment/domain/work-key.ts'

/** Works written and marked at school: where marking and conditions differ from school to school. */
export const screenedProcedures: readonly Procedure[] = [
  'vpr',
  'niko',
  'regional-diagnostic',
  'municipal-diagnostic',
  'trial-exam',
]
