/** What the reader met on its way that the sender should know of. */
export type DocxFindings = { trackedChanges: boolean; attachedParts: boolean }
