// plant: src/plans/storage/planted-reads-foreign-storage.ts
// expect: depcruise io-crosses-contexts-only-in-flows
import { planted } from '#access/storage/planted-row.ts'

export const row = planted
