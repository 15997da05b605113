import type { Instrument } from './instrument.ts'
import type { Markers } from './markers.ts'

/** What is seen in a group and not in the office. */
const ofGroups: ReadonlySet<string> = new Set([
  ...['content_social', 'content_cognitive', 'content_speech', 'content_art', 'content_body'],
  ...['process_play', 'process_plan', 'conditions_space', 'care_health'],
])

/** Levels 2–5; our own wording, to be changed like the descriptions. */
const markersOf: Readonly<Record<string, Markers>> = {
  content_speech: [
    ['Взрослый задаёт детям вопросы', 'Книги в группе есть'],
    ['Детям читают вслух каждый день', 'Взрослый дослушивает ребёнка, не перебивая'],
    ['Дети рассказывают и спорят друг с другом', 'Книги лежат там, откуда ребёнок берёт их сам'],
    ['Взрослые говорят с детьми на прогулке и за едой', 'Истории детей записаны и показаны'],
  ],
  process_play: [
    ['В распорядке есть время игры', 'Игрушек хватает на всех'],
    ['Игра длится не меньше часа подряд', 'Взрослый не прерывает игру без нужды'],
    ['Взрослый входит в игру, когда дети зовут', 'К игре добавляют материалы по замыслу детей'],
    ['Начатое вчера можно продолжить сегодня', 'Дети сами переставляют мебель и ширмы'],
  ],
  process_plan: [
    ['План на неделю написан', 'Записи наблюдений есть хотя бы о части детей'],
    ['В плане видны наблюдения за детьми этой группы', 'О каждом ребёнке есть запись за месяц'],
    ['План этой недели изменён по интересам детей', 'Изменение и его причина записаны'],
    ['Предложения детей висят там, где их видно', 'Рядом отмечено, что из них вышло'],
  ],
  conditions_space: [
    ['Материалы подходят возрасту', 'Проходы и выходы свободны'],
    ['Места для разных занятий отделены друг от друга', 'Полки ниже роста детей, материалы открыты'],
    ['Есть место, где ребёнок может побыть один', 'Материалы меняли в этом месяце'],
    ['Дети сами меняют обстановку', 'Двор оборудован для игр, опытов и тишины'],
  ],
}

/** An instrument in which what is seen in groups is looked at group by group, part of it by markers, with half steps. */
export function withReadyMarkers(instrument: Instrument): Instrument {
  return {
    ...instrument,
    halfSteps: true,
    areas: instrument.areas.map((area) => ({
      ...area,
      indicators: area.indicators.map((indicator) => {
        const markers = markersOf[indicator.key]
        return {
          ...indicator,
          ...(ofGroups.has(indicator.key) ? { isOfGroups: true as const } : {}),
          ...(markers === undefined ? {} : { markers: markers.map((own) => [...own]) }),
        }
      }),
    })),
  }
}
