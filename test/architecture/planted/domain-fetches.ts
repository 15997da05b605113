// plant: src/plans/domain/planted-fetches.ts
// expect: tsc TS2304
export const answer = fetch('/api/plans')
