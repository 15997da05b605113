/** One work in the tables of a folder: '2025|4|russian'. */
export function testKey(year: number, grade: number, subject: string): string {
  return `${year}|${grade}|${subject}`
}
