import type { OpenQuestionnaire } from '../../answering-contract.ts'
import { shownItems } from '../../domain/questionnaire/shown-items.ts'
import type { SurveyAnswers } from '../../domain/questionnaire/survey-answers.ts'
import { type Said, sendAnswer } from './ask-server.ts'
import { element, showPage } from './elements.ts'
import { itemFields } from './item-fields.ts'
import { forget, keep, readKept } from './kept-answers.ts'

/** The questions; each answer is kept in the browser at once and sent together at the end. */
export function showQuestions(key: string, open: OpenQuestionnaire, onSent: () => void): void {
  const { questionnaire } = open
  let { answerId, answers } = readKept(key)
  const bar = element('progress', { 'aria-label': 'Сколько вопросов отвечено', max: '1', value: '0' })
  const standing = element('p', { class: 'soft', role: 'status' })
  const fault = element('p', { class: 'bad', role: 'alert' })
  const send = element('button', { type: 'submit' }, 'Отправить ответы')
  const fields = new Map<string, HTMLElement>()

  const parts = questionnaire.sections.flatMap((section) => {
    const heading = element('h2', {}, section.title)
    const items = section.items.map((item) => {
      const made = itemFields(questionnaire, item, answers[item.key], (value) => {
        const { [item.key]: _, ...rest } = answers
        answers = value === undefined ? rest : { ...rest, [item.key]: value }
        keep(key, { answerId, answers })
        refresh()
      })
      fields.set(item.key, made)
      return made
    })
    return [heading, ...items]
  })

  function refresh(): void {
    const shown = shownItems(questionnaire, answers)
    for (const [itemKey, field] of fields) field.hidden = !shown.some((item) => item.key === itemKey)
    const done = shown.filter((item) => answers[item.key] !== undefined).length
    bar.max = shown.length
    bar.value = done
    standing.textContent = `Отвечено ${done} из ${shown.length}. Ответы сохраняются на этом устройстве.`
  }

  const form = element('form', {}, ...parts, fault, send)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send.disabled = true
    send.textContent = 'Отправляем…'
    void sendAnswer(key, { answerId, answers: onlyShown(open, answers) }).then((said) => {
      send.disabled = false
      send.textContent = 'Отправить ответы'
      if (said.kind === 'said') {
        forget(key)
        onSent()
      } else fault.textContent = faultWords(said)
    })
  })
  // Back in reach of the network, what waited is sent by the same button; the person decides when.
  window.addEventListener('online', () => {
    fault.textContent = ''
  })
  refresh()
  showPage(
    element('p', { class: 'soft' }, open.organizationName),
    element('h1', {}, questionnaire.title),
    element('p', {}, questionnaire.intro),
    element('p', { class: 'soft' }, `Ответить можно до ${open.closesOn.split('-').reverse().join('.')}.`),
    element('div', { class: 'standing' }, bar, standing),
    form,
  )
}

function onlyShown(open: OpenQuestionnaire, answers: SurveyAnswers): SurveyAnswers {
  const shown = shownItems(open.questionnaire, answers).map(({ key }) => key)
  return Object.fromEntries(Object.entries(answers).filter(([key]) => shown.includes(key)))
}

function faultWords(said: Exclude<Said<unknown>, { kind: 'said' }>): string {
  return said.kind === 'offline'
    ? 'Нет связи. Ответы сохранены на этом устройстве: нажмите «Отправить ответы», когда связь появится.'
    : [said.title, said.detail].filter(Boolean).join('. ')
}
