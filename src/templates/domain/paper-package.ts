export const packageStates = ['waiting', 'running', 'done', 'failed'] as const

/** ждёт · готовится · готов · не получился */
export type PackageState = (typeof packageStates)[number]

/** Papers of one work, one for each school, in one archive. */
export type PaperPackage = {
  readonly packageId: number
  readonly state: PackageState
  readonly done: number
  readonly total: number
  readonly title: string
  readonly workId: number
  readonly starterName: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly failure: string | null
  readonly byteCount: number | null
}
