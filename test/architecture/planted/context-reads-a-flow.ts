// plant: src/plans/http/planted-reads-a-flow.ts
// expect: depcruise plans-reads-only-upstream
import { planted } from '#flows/planted-crosses-contexts.ts'

export const story = planted
