// plant: src/plans/domain/planted-throws-dice.ts
// expect: biome plugin
export const share = Math.random()
