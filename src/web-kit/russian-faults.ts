/**
 * A browser in another language would speak it when a field is left empty: here every browser says it in Russian.
 * A message once set keeps a form from being sent, so it is taken off before each try.
 */
export function sayFaultsInRussian(page: Document): void {
  page.addEventListener(
    'invalid',
    ({ target }) => isField(target) && target.setCustomValidity(faultOf(target)),
    true,
  )
  page.addEventListener('input', ({ target }) => isField(target) && target.setCustomValidity(''), true)
  page.addEventListener(
    'click',
    ({ target }) => {
      const form = target instanceof Element ? target.closest('form') : null
      for (const field of form?.elements ?? []) if (isField(field)) field.setCustomValidity('')
    },
    true,
  )
}

function faultOf({ validity, type }: Field): string {
  if (validity.valueMissing) return type === 'checkbox' ? 'Поставьте отметку' : 'Заполните это поле'
  if (validity.typeMismatch && type === 'email') return 'Нужен адрес почты, например ivanova@school5.example'
  if (validity.typeMismatch && type === 'url') return 'Нужна ссылка, например https://school5.example/gia'
  if (validity.tooLong) return 'Слишком длинно'
  if (validity.tooShort) return 'Слишком коротко'
  return 'Проверьте это поле'
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
