import type { PupilGroup } from '../../domain/reading/pupil-groups.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'assessment.group_distribution': GroupDistributionTable
    'assessment.medal_tally': MedalTallyTable
    'assessment.wave_pair': WavePairTable
  }
}

type GroupDistributionTable = {
  organizationId: number
  workId: number
  pupilGroup: PupilGroup
  /** 0 = told not to be in the group. */
  member: number
  municipalityId: number
  year: number
  participants: number
  absent: number
  totals: number[]
  counts: number[]
  testTotals: number[]
  testCounts: number[]
  marks: number[]
  markCounts: number[]
}

type MedalTallyTable = {
  organizationId: number
  year: number
  municipalityId: number
  candidates: number
  untold: number
  notConfirmed: number
  belowSeventy: number
  missingSum: number
  missingSquares: number
}

type WavePairTable = {
  organizationId: number
  oneWorkId: number
  otherWorkId: number
  municipalityId: number
  pairs: number
  oneSum: number
  otherSum: number
  changeSum: number
  changeSquares: number
  otherHigher: number
  oneHigher: number
}
