import type { ResultsFormat } from '../results-format.ts'

export const otherFormats: readonly ResultsFormat[] = []
