import type { Answers } from '#monitoring/domain/form/answers.ts'

const LESSONS_A_MONTH = 105
const reasons = ['family', 'work', 'conflict', 'refusal', 'unknown']

/** Invented answers of one school for one month: the same each time, a few pupils absent, fewer in autumn. */
export function demoAttendance(school: number, month: number): Answers {
  const enrolled = 180 + ((school * 137) % 620)
  const troubled = school % 5 === 2
  const few = (school + month) % 4
  const absent3 = few + (troubled ? 4 + month : 0)
  const absent10 = troubled ? 1 + (month % 3) : few > 2 ? 1 : 0
  const absent15 = troubled ? (school + month) % 3 : 0
  const notStarted = troubled && month < 2 ? 1 : 0
  const all = absent3 + absent10 + absent15
  const shares = [0.4, 0.1, 0.2, 0.2]
  const counts = shares.map((share) => Math.floor(all * share))
  const lessons = enrolled * LESSONS_A_MONTH
  const missed = absent3 * 25 + absent10 * 60 + absent15 * 90
  const rest = all - counts.reduce((sum, count) => sum + count, 0)
  return {
    values: {
      enrolled: enrolled + ((school + month) % 3),
      not_started: notStarted,
      lessons_given: lessons,
      lessons_missed: Math.round(lessons * (0.05 + few * 0.004)),
      lessons_missed_bad: missed,
      absent_3: absent3,
      absent_10: absent10,
      absent_15: absent15,
      reasons: reasons.map((key, index) => ({ key, cells: { pupils: counts[index] ?? rest } })),
      visited: Math.ceil(all / 2),
      council: absent10,
      commission: absent15,
      returned: Math.floor(all / 3),
      measures_text:
        notStarted > 0
          ? 'Классный руководитель и социальный педагог были дома, семья обещала оформить перевод.'
          : null,
    },
    explanations: {},
  }
}

/** Invented marks of a site check: most is there, something is not. */
export function demoSiteCheck(school: number, questions: readonly string[], checkedOn: string): Answers {
  return {
    values: {
      checked_on: checkedOn,
      address: `https://school-${school + 1}.example/gia`,
      ...Object.fromEntries(
        questions.map((key, index) => [
          key,
          // The first question cannot be «не применимо».
          index > 0 && (school * 7 + index * 3) % 11 === 0
            ? 'not-applicable'
            : (school + index * 5) % 6 === 1
              ? 'no'
              : 'yes',
        ]),
      ),
      remarks:
        (school + 1) % 3 === 0 ? 'Обновить сведения прошлого года, указать телефон горячей линии.' : null,
    },
    explanations: {},
  }
}
