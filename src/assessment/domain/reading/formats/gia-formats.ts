import type { ResultsFormat } from '../results-format.ts'
import { examFormats } from './gia/exam-format.ts'

export const giaFormats: readonly ResultsFormat[] = [...examFormats]
