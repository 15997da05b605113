// plant: src/plans/domain/planted-prints.ts
// expect: tsc TS2584
export const printed = console.log('a rule has nothing to print')
