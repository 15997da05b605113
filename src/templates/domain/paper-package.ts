export const packageStates = ['waiting', 'running', 'done', 'failed'] as const

/** ждёт · готовится · готов · не получился */
export type PackageState = (typeof packageStates)[number]

export const packageContents = ['notes', 'recommendations'] as const

/** справки школам · адресные рекомендации */
export type PackageContents = (typeof packageContents)[number]

export function contentsOf({ workId }: Pick<PaperPackage, 'workId'>): PackageContents {
  return workId === null ? 'recommendations' : 'notes'
}

/** Papers of one work, or of recommendations without an answer, one for each organisation, in one archive. */
export type PaperPackage = {
  readonly packageId: number
  readonly state: PackageState
  readonly done: number
  readonly total: number
  readonly title: string
  /** Null: recommendations. */
  readonly workId: number | null
  readonly starterName: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly failure: string | null
  readonly byteCount: number | null
}
