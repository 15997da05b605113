import { refuse } from '../../../../refusals.ts'
import type { Procedure } from '../../../work-key.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ResultsFormat } from '../../results-format.ts'
import { parseTableMapping } from './mapping-shape.ts'
import { readMapped } from './read-mapped.ts'
import { suggestMapping } from './suggest-mapping.ts'
import type { TableMapping } from './table-mapping.ts'

/** Works whose layout is their organiser's own; all others have forms that are known better. */
const ownLayout: readonly Procedure[] = ['niko', 'regional-diagnostic', 'municipal-diagnostic', 'trial-exam']

/**
 * A table that says all about itself: which work, which school, which pupil, which points. It is read as the suggestion says;
 * where anything is missing, a person makes the mapping.
 */
export const mappedFormat: ResultsFormat = {
  id: 'mapped-table',
  recognise: (file) => (wholeSuggestion(file) ? 0.55 : 0),
  read: (file, tools) => {
    const mapping = wholeSuggestion(file)
    if (!mapping) throw refuse('assessment/format-unknown')
    return readMapped(file, mapping, tools)
  },
}

function wholeSuggestion(file: ResultsFile): TableMapping | null {
  for (const sheet of file.sheets) {
    const suggestion = suggestMapping(sheet, file.name)
    if (!suggestion || suggestion.missing.length > 0) continue
    const mapping = parseTableMapping(suggestion.mapping)
    const has = (field: string) => suggestion.mapping.columns.some((column) => column.field === field)
    const isWhole =
      has('school') && (has('name') || has('pupilCode') || has('markCount') || has('scoreCount'))
    if (mapping && isWhole && ownLayout.includes(mapping.work.procedure)) return mapping
  }
  return null
}
