/** What the records of a track and a school year hold, stage by stage. */
export type TurnCounts = {
  /** Figures measured. */
  readonly figures: number
  readonly analyses: number
  readonly concluded: number
  readonly findings: number
  /** Findings that neither a recommendation nor a decision answers. */
  readonly open: number
  readonly recommendations: number
  readonly unanswered: number
  readonly overdue: number
  readonly decided: number
  readonly decisions: number
  /** Decisions without a number, an act in the register or an order by a template. */
  readonly undocumented: number
  readonly measures: number
  readonly measuresDone: number
  readonly measuresLate: number
  /** Decisions with measures: their effect can be reviewed. */
  readonly reviewable: number
  readonly reviewed: number
}

export const emptyTurn: TurnCounts = {
  figures: 0,
  analyses: 0,
  concluded: 0,
  findings: 0,
  open: 0,
  recommendations: 0,
  unanswered: 0,
  overdue: 0,
  decided: 0,
  decisions: 0,
  undocumented: 0,
  measures: 0,
  measuresDone: 0,
  measuresLate: 0,
  reviewable: 0,
  reviewed: 0,
}
