/**
 * What is wrong with a table from primary to test scores, one sentence each: it must have a number for each primary score
 * from 0 to the highest, never fall, begin with 0 and end with 100.
 */
export function checkTestScores(scores: readonly number[], maxScore: number): readonly string[] {
  const findings: string[] = []
  if (scores.length !== maxScore + 1) {
    findings.push(`В таблице ${scores.length} строк, а баллов от 0 до ${maxScore} — ${maxScore + 1}`)
  }
  if (scores.some((score) => !Number.isInteger(score) || score < 0 || score > 100)) {
    findings.push('Тестовые баллы — целые числа от 0 до 100')
  }
  const fall = scores.findIndex((score, at) => at > 0 && score < (scores[at - 1] ?? 0))
  if (fall > 0) {
    findings.push(`За ${fall} первичных баллов дают ${scores[fall]}, а за ${fall - 1} — ${scores[fall - 1]}`)
  }
  if (scores.length > 0 && scores[0] !== 0) findings.push('За 0 первичных баллов дают 0 тестовых')
  if (scores.length > 0 && scores.at(-1) !== 100) findings.push('За наибольший первичный балл дают 100')
  return findings
}
