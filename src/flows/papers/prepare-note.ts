import type { PaperData } from '#kernel/paper-data.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { noteData } from '#templates/domain/kinds/note.ts'
import { schoolNoteData } from '#templates/domain/kinds/notes.ts'
import { requisiteData } from '#templates/domain/requisites.ts'
import { readRequisites } from '#templates/http/make-paper.ts'
import { readNameCases } from '#templates/http/read-name-cases.ts'
import { templateInUse } from '#templates/http/template-in-use.ts'
import { aroundRequisites } from './read-requisites-around.ts'

type NoteCall = {
  readonly tx: Tx
  readonly today: PlainDate
  readonly person: { readonly name: string }
}

export type PreparedNote = { readonly template: Uint8Array; readonly data: PaperData }

/**
 * A note of results by the template in use, without a number: whoever wants it registered makes it in the register. Of a
 * school where one is named. Filling it needs the database no more.
 */
export async function prepareNote(
  call: NoteCall,
  paper: PrintedDocument,
  school: number | undefined,
): Promise<PreparedNote> {
  const kind = school === undefined ? 'procedure-note' : 'school-note'
  const { bytes } = await templateInUse(call.tx, kind, paper.orientation)
  const requisites = await readRequisites(aroundRequisites, call, { title: paper.title, annexes: [] })
  const own =
    school === undefined
      ? noteData(paper)
      : schoolNoteData(paper, await readNameCases(aroundRequisites, call, school))
  // It is signed by hand or not at all: nothing says «Проект».
  return {
    template: bytes,
    data: { ...requisiteData({ ...requisites, registration: null }), проект: '', ...own },
  }
}
