// plant: src/access/http/planted-card.ts
// expect: nothing
export const planted = 2
