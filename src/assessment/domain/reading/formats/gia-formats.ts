import type { ResultsFormat } from '../results-format.ts'

export const giaFormats: readonly ResultsFormat[] = []
