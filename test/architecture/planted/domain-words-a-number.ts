// plant: src/plans/domain/planted-words-a-number.ts
// expect: biome plugin
export function planted(share: number): string {
  return share.toFixed(1).replace('.', ',')
}
