declare module '#server-kit/database/database.ts' {
  interface Database {
    'assessment.work_total': WorkTotalTable
    'assessment.work_item_total': WorkItemTotalTable
  }
}

type WorkTotalTable = {
  workId: number
  municipalityId: number
  year: number
  schools: number
  participants: number
  absent: number
  scored: number
  totals: number[]
  counts: number[]
  testScored: number
  testTotals: number[]
  testCounts: number[]
  marked: number
  marks: number[]
  markCounts: number[]
  journalOf: number[]
  journalMarks: number[]
  journalCounts: number[]
}

type WorkItemTotalTable = {
  workId: number
  markGroup: number
  municipalityId: number
  rowCount: number
  totalSum: number
  totalSquares: number
  scored: number[]
  sums: number[]
  squares: number[]
  products: number[]
  notAttempted: number[]
  notTaught: number[]
  emptyCells: number[]
  fullPoints: number[]
}

export {}
