import type { ResultsFormat } from '../results-format.ts'
import { appealFormats } from './gia/appeals.ts'
import { criteriaFormats } from './gia/criteria-formats.ts'
import { examFormats } from './gia/exam-format.ts'

export const giaFormats: readonly ResultsFormat[] = [...appealFormats, ...criteriaFormats, ...examFormats]
