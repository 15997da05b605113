// plant: src/plans/domain/planted-makes-today.ts
// expect: biome plugin
export const today = new Date()
