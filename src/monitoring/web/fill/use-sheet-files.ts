import { useMemo } from 'react'
import { addressOf, call } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { getSheetFile, putSheetFile, type SheetView } from '../../sheets-contract.ts'
import type { FillingFiles } from './file-answer-input.tsx'

/** Files of one sheet: put on the server at once, so that the answer that names them can be saved. */
export function useSheetFiles({ campaignId, organizationId }: SheetView): FillingFiles {
  return useMemo(() => {
    const params = { campaignId, organizationId }
    return {
      put: (file) =>
        call(putSheetFile, { params, files: [file] }).then(
          ({ value }) => value,
          (error: unknown) => {
            notifyProblem(error)
            return undefined
          },
        ),
      addressOf: (field) => addressOf(getSheetFile, { params: { ...params, field } }),
    }
  }, [campaignId, organizationId])
}
