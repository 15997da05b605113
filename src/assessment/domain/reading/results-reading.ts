import type { Subject, WorkKey } from '../work-key.ts'
import type { ItemScore } from './item-score.ts'

/** Everything one file says, whoever wrote it: works with the roll of their pupils, official lists, appeals. */
export type ResultsReading = {
  readonly format: FormatId
  readonly works: readonly WorkReading[]
  readonly flags: readonly OfficialFlag[]
  readonly changes: readonly AppealChange[]
  /** Headers of personal columns whose contents were left behind: 'Фамилия'. */
  readonly dropped: readonly string[]
  readonly problems: readonly ResultsProblem[]
}

export type FormatId =
  | 'vpr-f1-2026'
  | 'vpr-raw-2020'
  | 'vpr-raw-2021'
  | 'vpr-raw-2022'
  | 'vpr-marks-flat'
  | 'vpr-scores-flat'
  | 'vpr-bias-list'
  | 'vpr-aggregate-f2'
  | 'vpr-aggregate-f3'
  | 'vpr-aggregate-f4'
  | 'vpr-aggregate-f5'
  | 'vpr-aggregate-f6'
  | 'vpr-aggregate-f7'
  | 'ege-classic'
  | 'ege-compact'
  | 'ege-appeals'
  | 'oge-dense'
  | 'oge-sparse'
  | 'oge-normalised'
  | 'oge-appeals'
  | 'gve'
  | 'final-essay'
  | 'final-interview'
  | 'olympiad-school'
  | 'journal-marks'
  | 'mapped-table'

/** One work as one file tells it. `participants` and `aggregates` exclude each other: computed and reported are never mixed. */
export type WorkReading = {
  readonly key: WorkKey
  /** As the file names it: «ВПР 2026 Русский язык 4 класс». */
  readonly title: string
  /** ISO days found in the file, in order; empty where it says none. */
  readonly heldOn: readonly string[]
  /** The day the form was sent in, where it says so. */
  readonly loadedOn?: string | undefined
  /** The highest primary score, where the file or the catalogue says it. */
  readonly maxScore: number | null
  readonly items: readonly ItemReading[]
  /** Rows that hold a pupil and can be trusted, the absent among them; in the file's order. */
  readonly pupils: readonly PupilReading[]
  /** Rows that were set aside with a reason; each has its problem. */
  readonly quarantined: readonly QuarantinedRow[]
  /** Figures as published; empty for a file of pupils. */
  readonly aggregates: readonly ReportedAggregate[]
}

export type ItemReading = {
  /** Look-alike letters folded to Cyrillic: '8К1'. Before 2022 the position, or the catalogue's label once known. */
  readonly label: string
  /** As it stands in the file: '8K1 (1б)'. */
  readonly written: string
  readonly max: number | null
  readonly kind: 'short' | 'extended' | null
  /** Б, П, В as the difficulty row says. */
  readonly difficulty: 'base' | 'raised' | 'high' | null
}

export type PupilReading = {
  readonly sheet: string
  /** As the spreadsheet shows it, from 1. */
  readonly row: number
  /** Digits with their leading zeros, prefix left out; which system they belong to follows from the procedure. */
  readonly school: string
  readonly municipality: string | null
  /** The name of the school as the file writes it, for matching where the code is unknown. */
  readonly schoolName: string | null
  /** '4А'; null where the file does not say or says «нет». */
  readonly className: string | null
  /** Unique inside school + work only. */
  readonly participantCode: string | null
  /** A keyed hash of name and document, the same for one pupil in all files; null where the file names nobody. */
  readonly pseudonym: string | null
  readonly sex: 'm' | 'f' | null
  readonly variant: string | null
  /** On the roll and did not take the work: scores, total and marks of the work are then null. */
  readonly absent: boolean
  /** One a work's item, in order; empty where the file has totals alone. */
  readonly scores: readonly ItemScore[]
  /** The items add up to the total: only such rows enter item analysis. */
  readonly countedInItems: boolean
  readonly primaryScore: number | null
  readonly testScore: number | null
  /** 2–5, or 0/1 of зачёт; from the file, else from the scale of the year, else null. */
  readonly mark: number | null
  readonly markFrom: 'file' | 'scale' | null
  /** 2–5; 'none' = the journal has no mark; null = the file has no journal column. */
  readonly journalMark: number | 'none' | null
  /** Whatever else the format is known to say: {status: 'призёр'}; groups as numbers, {ovz: 1, repeater: 0, medal: 2}. */
  readonly notes: Readonly<Record<string, string | number | boolean>>
}

export type QuarantinedRow = {
  readonly sheet: string
  readonly row: number
  readonly reason: ProblemCode
  readonly school: string | null
}

/** A published figure of a level of the education system; `unit` is its code or name as written. */
export type ReportedAggregate = {
  readonly sheet: string
  readonly row: number
  readonly level: 'country' | 'region' | 'municipality' | 'school'
  readonly unit: string
  readonly municipality: string | null
  readonly participants: number
  /** {'2': 3, …}: round(n·p/100) of the percentages as published. */
  readonly markCounts: Readonly<Record<string, number>> | null
  readonly scoreCounts: Readonly<Record<number, number>> | null
  readonly journalComparison: {
    readonly lower: number
    readonly same: number
    readonly higher: number
  } | null
  /** Percentages of the highest score by item label, as published; by group of marks in Ф7. */
  readonly itemShares: Readonly<Record<string, number>> | null
  readonly group: '2' | '3' | '4' | '5' | null
}

/** One row of the yearly federal list: which grade × subject of a school was marked. */
export type OfficialFlag = {
  readonly year: number
  readonly code: string
  readonly schoolName: string | null
  /** Keys '4-russian'. */
  readonly markers: Readonly<Record<string, boolean>>
  readonly row: number
}

export type AppealChange = {
  readonly sheet: string
  readonly row: number
  readonly exam: {
    readonly procedure: 'oge' | 'ege'
    readonly subject: Subject
    readonly heldOn: string | null
  }
  readonly school: string | null
  readonly pseudonym: string | null
  readonly participantCode: string | null
  readonly before: { readonly primary: number | null; readonly final: number | null }
  readonly after: { readonly primary: number | null; readonly final: number | null }
}

export type ProblemCode =
  | 'total-mismatch'
  | 'above-max'
  | 'shifted-row'
  | 'unreadable-total'
  | 'unreadable-school'
  | 'repeated-row'
  | 'unknown-value'
  | 'scale-differs'
  | 'minimum-differs'
  | 'participants-differ'
  | 'items-differ'
  | 'shares-not-100'
  | 'mixed-script'
  | 'leading-zero-lost'
  | 'footer-left-out'
  | 'personal-dropped'
  | 'work-unclear'
  | 'not-in-catalogue'
  | 'sheet-left-out'

export type ResultsProblem = {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning' | 'info'
  readonly sheet: string
  /** As the spreadsheet shows it; null = the sheet as a whole. */
  readonly row: number | null
  /** 'F12' */
  readonly cell: string | null
  /** Never quotes a cell that may hold a name. */
  readonly message: string
}
