/** What a person fills in by hand before a paper is made, because the system does not know it. */
export type Question = {
  readonly key: string
  readonly label: string
  readonly hint: string
  /** `people` and `tasks` have a line each, parts divided by semicolons. */
  readonly kind: 'line' | 'text' | 'people' | 'tasks'
  readonly required: boolean
}

export type Answers = Readonly<Record<string, string>>

export type NamedPerson = { readonly name: string; readonly post: string; readonly role: string }
export type GivenTask = { readonly whom: string; readonly what: string; readonly term: string }

export type AnswerFault = { readonly key: string; readonly message: string }

/** What is wrong with the answers, all at once, each by its field. */
export function checkAnswers(questions: readonly Question[], answers: Answers): readonly AnswerFault[] {
  return questions.flatMap(({ key, label, kind, required }): readonly AnswerFault[] => {
    const lines = linesOf(answers[key])
    if (lines.length === 0) return required ? [{ key, message: `Заполните поле «${label}»` }] : []
    if (kind !== 'people' && kind !== 'tasks') return []
    const least = kind === 'people' ? 2 : 3
    const shape = kind === 'people' ? 'Фамилия Имя Отчество; должность; роль' : 'кому; что сделать; срок'
    return lines.flatMap((line, at) =>
      partsOf(line).filter((part) => part !== '').length < least
        ? [{ key, message: `«${label}», строка ${at + 1}: нужно «${shape}» через точку с запятой` }]
        : [],
    )
  })
}

export function line(answers: Answers, key: string): string {
  return (answers[key] ?? '').trim().replace(/\s+/gu, ' ')
}

/** «Иванова Мария Петровна; начальник отдела; председатель» a line. */
export function peopleOf(answers: Answers, key: string): readonly NamedPerson[] {
  return linesOf(answers[key]).map((one) => {
    const [name = '', post = '', role = ''] = partsOf(one)
    return { name, post, role }
  })
}

/** «руководителям школ; довести справку до педагогов; до 20.12.2026» a line. */
export function tasksOf(answers: Answers, key: string): readonly GivenTask[] {
  return linesOf(answers[key]).map((one) => {
    const [whom = '', what = '', term = ''] = partsOf(one)
    return { whom, what, term }
  })
}

export function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function partsOf(text: string): readonly string[] {
  return text.split(';').map((part) => part.trim())
}
