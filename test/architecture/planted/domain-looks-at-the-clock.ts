// plant: src/plans/domain/planted-looks-at-the-clock.ts
// expect: biome plugin
export const now = Date.now()
