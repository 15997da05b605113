import { CODE_LENGTH, LINK_LENGTH, readKey } from '../../domain/survey/entry-code.ts'
import { element, showPage } from './elements.ts'

/** Asks for the code of the card; `wrong` says why the last one did not do. */
export function showCodePage(wrong: string | null, onCode: (key: string) => void): void {
  const input = element('input', {
    type: 'text',
    id: 'code',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    'aria-describedby': 'code-hint',
    maxlength: '20',
  })
  const fault = element('p', { class: 'bad', role: 'alert' }, wrong ?? '')
  const form = element(
    'form',
    {},
    element('label', { for: 'code' }, 'Код с карточки'),
    input,
    element(
      'p',
      { class: 'soft', id: 'code-hint' },
      `${CODE_LENGTH} букв и цифр, например ABE2K-45M7X. Русские и латинские буквы подходят одинаково.`,
    ),
    fault,
    element('button', { type: 'submit' }, 'Дальше'),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const key = readKey(input.value)
    if (key === undefined) {
      const typed = [...input.value.replaceAll(/[\s\-–—]/gu, '')].length
      fault.textContent =
        typed === CODE_LENGTH || typed === LINK_LENGTH
          ? 'В коде есть знак, которого в кодах не бывает. Проверьте, верно ли он набран.'
          : `В коде ${CODE_LENGTH} знаков, а набрано ${typed}.`
      input.focus()
    } else onCode(key)
  })
  showPage(
    element('h1', {}, 'Анкета'),
    element('p', {}, 'Имя не спрашивают, узнать, кто как ответил, нельзя.'),
    form,
  )
}
