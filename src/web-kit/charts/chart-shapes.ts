/** What a colour says; each has a pattern of its own, so that nothing is told by colour alone. */
export type Tone = 'main' | 'beside' | 'good' | 'attention' | 'bad'

/** percent: values are 0…1 and read as «45 %»; plain: as they are. */
export type Unit = 'percent' | 'plain'

/** The ends of a scale that everybody knows: levels 1…5, points 0…100. A short one is marked by whole steps. */
export type ScaleEnds = { readonly min: number; readonly max: number }

export type Span = { readonly low: number; readonly high: number }

/** How many pupils have each score, with the scores where a higher mark begins. */
export type DistributionData = {
  readonly points: readonly { readonly score: number; readonly count: number }[]
  readonly max: number
  /** «балл» */
  readonly scoreName: string
  readonly borders: readonly { readonly from: number; readonly label: string }[]
}

/** A value beside each name, with its interval. */
export type BarsData = {
  readonly unit: Unit
  /** What the bars show: «Выполнение». */
  readonly valueName: string
  /** What stands under them: «Задание». */
  readonly barName: string
  readonly bars: readonly {
    readonly label: string
    readonly value: number | null
    readonly interval?: Span | null
    readonly tone?: Tone
    /** In words, for the table: «недостаточный». */
    readonly note?: string
  }[]
  /** Lines across: «порог 60 %». */
  readonly limits?: readonly { readonly value: number; readonly label: string }[]
  /** The same of somebody to compare with, as a small line on each bar. */
  readonly beside?: { readonly name: string; readonly values: readonly (number | null)[] }
  readonly max?: number
}

/** Several values on one line for each name: one's own and the municipality's. */
export type DotsData = {
  readonly unit: Unit
  readonly rowName: string
  readonly rows: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly values: readonly (number | null)[]
    readonly intervals?: readonly (Span | null)[]
  }[]
  readonly max?: number
  /** Of plain values; without it the axis fits the values. */
  readonly ends?: ScaleEnds
}

/** Values over years or over groups; null is a gap. */
export type LinesData = {
  readonly unit: Unit
  /** «Год» */
  readonly pointName: string
  readonly points: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly values: readonly (number | null)[]
    readonly intervals?: readonly (Span | null)[]
  }[]
  readonly max?: number
  /** Of plain values; without it the axis fits the values. */
  readonly ends?: ScaleEnds
}

/** A share of each thing beside another number of it: results of schools beside their conditions. */
export type PointsData = {
  /** «Школа» */
  readonly rowName: string
  /** What goes along the bottom: «Индекс условий». */
  readonly acrossName: string
  /** What goes up; shares 0…1. */
  readonly valueName: string
  readonly groups: readonly {
    readonly name: string
    readonly points: readonly {
      readonly label: string
      readonly across: number
      readonly value: number
      readonly expected: number | null
      readonly interval: Span | null
      /** Its name stands beside it, where few names do. */
      readonly isNamed: boolean
    }[]
  }[]
  /** From left to right. */
  readonly expected: readonly {
    readonly across: number
    readonly value: number
    readonly low: number
    readonly high: number
  }[]
}

/** The same numbers as a table: what a screen reader hears and paper shows. */
export type ChartTable = {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly string[])[]
}
