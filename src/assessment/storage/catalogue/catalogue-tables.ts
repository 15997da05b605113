import type { Generated } from 'kysely'
import type { CatalogueItem, CatalogueWork } from '../../domain/catalogue/catalogue-work.ts'
import type { Authority } from '../../domain/catalogue/edition.ts'
import type { ExamMinimum } from '../../domain/catalogue/ege-minimum.ts'
import type { Scale } from '../../domain/scales/scale.ts'
import type { Procedure, Subject, WorkLevel } from '../../domain/work-key.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'assessment.catalogue_work': CatalogueWorkTable
    'assessment.exam_minimum': ExamMinimumTable
  }
}

type CatalogueWorkTable = {
  editionId: Generated<number>
  municipalityId: number
  version: Generated<number>
  procedure: Procedure
  year: number
  grade: number | null
  subject: Subject
  level: WorkLevel | null
  series: string | null
  authority: Authority
  edition: number
  maxScore: number
  items: readonly CatalogueItem[]
  scale: Scale | null
  testScores: readonly number[] | null
  source: string
  status: CatalogueWork['status']
  confirmedBy: string | null
  confirmedAt: Date | null
  removed: Generated<boolean>
}

type ExamMinimumTable = {
  minimumId: Generated<number>
  municipalityId: number
  version: Generated<number>
  year: number
  procedure: ExamMinimum['procedure']
  subject: Subject
  level: WorkLevel | null
  purpose: ExamMinimum['purpose']
  value: number
  unit: ExamMinimum['unit']
  source: string
  status: ExamMinimum['status']
  removed: Generated<boolean>
}
