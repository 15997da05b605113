import type { AnswerOf } from '#kernel/endpoint.ts'
import type { suggestImportMapping } from '../mappings-contract.ts'

/** How a table might be read, as the server guessed. */
export type Suggestion = NonNullable<AnswerOf<typeof suggestImportMapping>['suggestion']>
export type ColumnValue = Suggestion['columns'][number]
