import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { refuse } from '../refusals.ts'
import { MAX_DEPTH } from './markup-node.ts'

/** An unclosed tag is open until the page ends, so a sloppy page may nest more than its author meant. */
const MAX_OPEN = MAX_DEPTH * 2

/** Builds the tree of a page and refuses nesting while it is parsed: each further tag costs time by the number of open ones. */
export function shallowTree(): typeof adapter {
  let open = 0
  return {
    ...adapter,
    onItemPush() {
      open += 1
      if (open > MAX_OPEN) throw tooDeep()
    },
    onItemPop() {
      open -= 1
    },
  }
}

/** «file/too-complex» for markup that no office program writes. */
export function tooDeep() {
  return refuse('file/too-complex', {
    detail: 'Разметка вложена слишком глубоко. Сохраните документ заново в docx',
  })
}
