import type { ResultsFormat } from '../results-format.ts'

export const vprFormats: readonly ResultsFormat[] = []
