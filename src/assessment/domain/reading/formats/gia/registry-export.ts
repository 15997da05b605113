import { refuse } from '../../../../refusals.ts'
import { cellWords } from '../../cell-words.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ResultsFormat } from '../../results-format.ts'

/**
 * Files `rbd_*` of «Планирование ГИА»: they hold the registry and no results. Recognised so as to say where they go; no
 * result ever carries this format.
 */
export const registryExport: ResultsFormat = {
  id: 'mapped-table',
  recognise: (file) => (isRegistryExport(file) ? 1 : 0),
  read: () => {
    throw refuse('assessment/registry-export', {
      detail:
        'Загрузите список организаций в разделе «Организации» — «Загрузить из файла»: отметку об удалении он учтёт',
    })
  },
}

function isRegistryExport(file: ResultsFile): boolean {
  return file.sheets.some(({ rows }) =>
    rows.slice(0, 5).some((row) => {
      const words = row.map(cellWords)
      const hasGuid = words.some((word) => /^guid|уникальный идентификатор/.test(word))
      const hasFlag = words.some((word) => /признак удален/.test(word))
      const hasResult = words.some((word) => /балл|оценка|отметка/.test(word))
      return hasGuid && hasFlag && !hasResult
    }),
  )
}
