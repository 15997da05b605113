import { readKey } from '../../domain/survey/entry-code.ts'
import { askQuestionnaire } from './ask-server.ts'
import { showCodePage } from './code-page.ts'
import { element, showPage } from './elements.ts'
import { showQuestions } from './questions-page.ts'

/** «/a/ABE2K45M7X» leads straight to the questions, «/a» asks for the code. */
const codePath = '/a'

/** Counts openings: an answer of the server to a page that was left meanwhile is dropped. */
let opening = 0

window.addEventListener('popstate', showAddress)
showAddress()

function showAddress(): void {
  opening += 1
  document.title = 'Анкета'
  const key = keyInAddress()
  if (key === undefined) askCode(null)
  else void open(key)
}

function keyInAddress(): string | undefined {
  try {
    return readKey(decodeURIComponent(location.pathname.slice(codePath.length + 1)))
  } catch {
    // A broken %-sequence is no key.
    return undefined
  }
}

function askCode(wrong: string | null): void {
  showCodePage(wrong, (key) => void open(key))
}

async function open(key: string): Promise<void> {
  opening += 1
  const mine = opening
  showPage(element('p', { role: 'status' }, 'Загружаем вопросы…'))
  const said = await askQuestionnaire(key)
  if (mine !== opening) return
  if (said.kind === 'offline') return showOffline(key)
  if (said.kind === 'refused') return askCode(`${said.title}. ${said.detail}`)
  // A typed code becomes an address of its own: the browser's back leads to the code, not off the site.
  if (keyInAddress() !== key) history.pushState(null, '', `${codePath}/${key}`)
  const { value } = said
  document.title = value.title
  const day = (date: string) => date.split('-').reverse().join('.')
  switch (value.state) {
    case 'open':
      return showQuestions(key, value, showThanks)
    case 'answered':
      return showWords('Спасибо!', 'С этого устройства на анкету уже ответили.')
    case 'not-yet':
      return showWords(value.title, `Опрос начнётся ${day(value.opensOn)}. Откройте эту страницу в тот день.`)
    case 'closed':
      return showWords(value.title, `Опрос завершён, ответы принимали до ${day(value.closesOn)}. Спасибо!`)
  }
}

function showThanks(): void {
  showWords('Спасибо, ответы приняты!', 'Страницу можно закрыть. На этом устройстве ответов больше нет.')
}

function showWords(title: string, words: string): void {
  showPage(element('h1', {}, title), element('p', { role: 'status' }, words))
}

function showOffline(key: string): void {
  const again = element('button', { type: 'button' }, 'Попробовать ещё раз')
  again.addEventListener('click', () => void open(key))
  showPage(
    element('h1', {}, 'Нет связи'),
    element('p', {}, 'Проверьте интернет и попробуйте ещё раз.'),
    again,
  )
}
