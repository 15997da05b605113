// plant: src/access/storage/planted-row.ts
// expect: nothing
export const planted = 1
