import type { EditionView } from '../../catalogue-contract.ts'
import { authorityNames } from '../../texts.ru.ts'

/** «Рекомендация федерального уровня. Из поставки программы.» / «…Подтвердила Осина А. П. 24.11.2026.» */
export function editionWords(edition: EditionView): string {
  const { authority, editionId, confirmedBy, confirmedAt } = edition
  const name = authorityNames[authority]
  return [
    name.charAt(0).toUpperCase() +
      name.slice(1) +
      (edition.edition > 1 ? `, редакция ${edition.edition}` : ''),
    editionId === null ? 'Из поставки программы: изменить нельзя, можно сделать свою версию' : '',
    confirmedBy === null
      ? ''
      : `Подтверждено: ${confirmedBy}, ${confirmedAt?.slice(0, 10).split('-').reverse().join('.')}`,
  ]
    .filter((part) => part !== '')
    .join('. ')
}
