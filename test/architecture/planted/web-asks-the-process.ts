// plant: src/access/web/planted-asks-the-process.ts
// expect: tsc TS2591
export const port = process.env.PORT
