import type { CatalogueWork } from '../catalogue/catalogue-work.ts'
import type { WorkKey } from '../work-key.ts'
import type { ResultsFile } from './results-file.ts'
import type { FormatId, ResultsReading } from './results-reading.ts'

/** What a reader may ask while it reads; given by the caller, so that reading stays pure. */
export type ReadingTools = {
  readonly findWork: (key: WorkKey) => CatalogueWork | null
  /**
   * A keyed hash of what names a person (surname, name, patronymic, document); null = names are only dropped.
   * @example pseudonym(['Иванов', 'Иван', 'Иванович', '0000 000000'])
   */
  readonly pseudonym: (parts: readonly string[]) => string | null
  /** The minimum scores in force for an exam, whatever their purpose; a protocol prints the one it was checked against. */
  readonly minimumScores?: (key: WorkKey) => readonly number[]
}

/** One shape of file. Recognised by its signature: titles, header words, names of sheets; never by position or extension. */
export type ResultsFormat = {
  readonly id: FormatId
  /** 0 = not this, 1 = surely this. */
  readonly recognise: (file: ResultsFile) => number
  readonly read: (file: ResultsFile, tools: ReadingTools) => ResultsReading
}
