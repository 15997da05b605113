// plant: src/plans/domain/planted-parses-a-date.ts
// expect: nothing
export const parsed = new Date('2026-09-01')
