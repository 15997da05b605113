import type { ResultsFormat } from '../results-format.ts'
import { registryExport } from './gia/registry-export.ts'
import { journalFormat } from './journal/read-journal.ts'
import { mappedFormat } from './mapped/mapped-format.ts'
import { olympiadFormat } from './olympiad/read-olympiad.ts'

export const otherFormats: readonly ResultsFormat[] = [
  registryExport,
  olympiadFormat,
  journalFormat,
  mappedFormat,
]
