import type { Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { KeptClasses } from '../../domain/indicator/kept-classes.ts'
import type { KeptValues } from '../../domain/indicator/kept-values.ts'
import type { Spread } from '../../domain/indicator/peer-group.ts'
import type { Together } from '../../domain/indicator/put-together.ts'
import type { TrackView } from '../../domain/indicator/track-view.ts'
import type { ValueSource } from '../../domain/indicator/value-source.ts'
import type { Methodology } from '../../domain/methodology/methodology.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'monitoring.methodology': MethodologyTable
    'monitoring.methodology_edition': EditionTable
    'monitoring.indicator_sheet': IndicatorSheetTable
    'monitoring.indicator_total': IndicatorTotalTable
    'monitoring.indicator_snapshot': SnapshotTable
  }
}

type MethodologyTable = {
  methodologyId: Generated<number>
  municipalityId: number
  version: Generated<number>
  title: string
  purpose: string
  origin: string | null
  removed: Generated<boolean>
}

type EditionTable = {
  methodologyId: number
  number: number
  municipalityId: number
  content: Methodology
  approvedOn: PlainDate | null
  actId: number | null
  actWords: string | null
  fromYear: number | null
  madeAt: Date
  makerName: string | null
}

type IndicatorSheetTable = {
  organizationId: number
  methodologyId: number
  edition: number
  year: number
  municipalityId: number
  keptValues: KeptValues
  classValues: Generated<KeptClasses>
  sources: readonly ValueSource[]
  countedAt: Date
}

type IndicatorTotalTable = {
  methodologyId: number
  edition: number
  year: number
  municipalityId: number
  totals: Readonly<Record<string, Together>>
  spreads: Readonly<Record<string, Readonly<Record<string, Spread>>>>
  countedAt: Date
}

type SnapshotTable = {
  snapshotId: Generated<number>
  municipalityId: number
  methodologyId: number
  edition: number
  year: number
  direction: string
  title: string
  content: TrackView
  takenAt: Date
  takerName: string | null
}
