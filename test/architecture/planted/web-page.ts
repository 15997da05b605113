// plant: src/access/web/planted-page.ts
// expect: nothing
export const planted = 3
