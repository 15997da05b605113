import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDocx, storedZip } from '#app/demo/demo-docx.ts'
import { getPlan, listPlanActions } from '#plans/contract.ts'
import {
  acceptReports,
  addActionQuestion,
  addEvidenceFile,
  closeWithoutCase,
  downloadEvidence,
  dropReportDraft,
  getTask,
  keepReportDraft,
  listActionQuestions,
  listReportsToReview,
  openForCase,
  releaseOccurrence,
  releaseTask,
  removeActionQuestion,
  reopenReports,
  reportTask,
  resumeOccurrence,
  resumeTask,
  returnReport,
  withdrawReport,
} from '#plans/reporting-contract.ts'
import { getAction, getEvents, myTasks, setEventDates, waitingForMe } from '#plans/schedule-contract.ts'
import { people } from '../personas.ts'
import { openReporting, type ReportingAtWork, tasksOf } from '../reporting-at-work.ts'

let at: ReportingAtWork

beforeAll(async () => {
  at = await openReporting()
})
afterAll(() => at?.application.close())

const bytesOf = (text: string) => new TextEncoder().encode(text)
const docx = { name: 'Справка.docx', bytes: demoDocx(['Справка', 'Проведено']) }

async function firstTask(actionNumber: string, who = at.head) {
  const [task] = await tasksOf(who, actionNumber)
  if (!task) throw new Error(`no task of ${actionNumber}`)
  return task
}

describe('a report with evidence', () => {
  it('is sent, returned with a comment, sent again and accepted; nothing of it is forgotten', async () => {
    const { params, version } = await firstTask('2.1')
    const file = await at.head.call(addEvidenceFile, { params, files: [docx] })
    expect(file).toMatchObject({ fileName: docx.name, kind: 'docx', byteCount: docx.bytes.length })
    const files = [{ sha256: file.sha256, fileName: file.fileName }]
    const links = ['https://school1.example.ru/vsoko']
    const sent = await at.head.call(reportTask, {
      params,
      body: { version, text: 'Обучены 14 человек', files, links },
    })
    expect(sent).toMatchObject({ state: 'reported', outcome: 'done', evidenceCount: 2 })

    const { reports, total } = await at.officer.call(listReportsToReview)
    expect(total).toBe(1)
    expect(reports[0]?.report).toMatchObject({
      text: 'Обучены 14 человек',
      links,
      files: [{ fileName: docx.name }],
    })
    expect((await at.officer.call(waitingForMe)).reportsToReview).toBe(1)

    const comment = 'Приложите протокол'
    await at.methodologist.call(returnReport, { params, body: { version: sent.version, comment } })
    const { tasks, counts } = await at.head.call(myTasks, { query: { state: 'open' } })
    expect(tasks[0]).toMatchObject({ id: params.taskId, state: 'returned', returnComment: comment })
    expect(counts.returned).toBe(1)

    const again = await at.deputy.call(reportTask, {
      params,
      body: {
        version: sent.version + 1,
        outcome: 'partly',
        text: 'Протокол приложен',
        reason: 'Двое болели',
        files,
      },
    })
    const done = await at.officer.call(acceptReports, {
      body: { tasks: [{ ...params, version: again.version }] },
    })
    expect(done).toEqual({ tasks: [{ ...params, version: again.version + 1 }], skipped: 0, own: 0 })

    const page = await at.head.call(getTask, { params })
    expect(page.task).toMatchObject({
      state: 'accepted',
      outcome: 'partly',
      returnComment: null,
      overdueDays: 0,
    })
    expect(page.versions.map(({ number, text, sentBy }) => [number, text, sentBy])).toEqual([
      [2, 'Протокол приложен', people.contributor.name],
      [1, 'Обучены 14 человек', people.headOfSchool.name],
    ])
    expect(page.history.map(({ act, by, note }) => [act, by, note])).toEqual([
      ['accept', people.officer.name, null],
      ['report', people.contributor.name, null],
      ['return', people.methodologist.name, comment],
      ['report', people.headOfSchool.name, null],
    ])
    expect((await at.officer.call(getPlan, { params: { planId: at.planId } })).progress).toMatchObject({
      reported: 1,
      accepted: 1,
    })
    expect(
      (await at.head.refusal(withdrawReport, { params, body: { version: again.version + 1 } })).status,
    ).toBe(409)
  })

  it('is downloaded by the school and the authority alone', async () => {
    const { tasks } = await at.head.call(myTasks, { query: { state: 'reported' } })
    const task = tasks.find(({ evidenceCount }) => evidenceCount > 0)
    const params = {
      organizationId: task?.organizationId ?? 0,
      taskId: task?.id ?? 0,
      number: 1,
      position: 0,
    }
    for (const who of [at.head, at.deputy, at.officer, at.methodologist]) {
      const answer = await who.ask(downloadEvidence, { params })
      expect([answer.statusCode, answer.rawPayload.length]).toEqual([200, docx.bytes.length])
      expect(String(answer.headers['content-disposition'])).toMatch(/^attachment/)
    }
    expect((await at.headOfOther.refusal(downloadEvidence, { params })).status).toBe(404)
    expect((await at.neighbour.refusal(downloadEvidence, { params })).status).toBe(404)
    expect((await at.reader.refusal(downloadEvidence, { params })).status).toBe(403)
  })

  it('an acceptance is taken back with a reason, and many reports are accepted at once', async () => {
    const first = await firstTask('2.1')
    const second = await firstTask('2.1', at.headOfOther)
    const keys = []
    for (const [who, { params, version }] of [
      [at.head, first],
      [at.headOfOther, second],
    ] as const) {
      const sent = await who.call(reportTask, { params, body: { version, text: 'Сделано' } })
      keys.push({ ...params, version: sent.version })
    }
    const filtered = await at.officer.call(listReportsToReview, {
      query: { organizationId: second.organizationId },
    })
    expect(filtered.reports.map(({ task }) => task.organizationId)).toEqual([second.organizationId])
    expect([filtered.found, filtered.total]).toEqual([1, 2])

    const [stale = { organizationId: 0, taskId: 0, version: 0 }] = keys
    const tasks = [...keys, { ...stale, taskId: 999_999 }]
    const done = await at.officer.call(acceptReports, { body: { tasks } })
    expect([done.tasks.length, done.skipped]).toEqual([2, 1])
    const again = await at.officer.call(acceptReports, { body: { tasks: keys } })
    expect(again).toEqual({ tasks: [], skipped: 2, own: 0 })
    const undone = await at.officer.call(reopenReports, { body: { tasks: done.tasks, reason: 'Поспешили' } })
    expect(undone.tasks).toHaveLength(2)
    expect((await at.officer.call(listReportsToReview)).total).toBe(2)
    expect((await at.head.refusal(acceptReports, { body: { tasks: undone.tasks } })).status).toBe(403)
  })
})

describe('what is no evidence is refused in words', () => {
  it.each([
    ['a program called pdf', { name: 'Отчёт.pdf', bytes: bytesOf('MZ\u0090\u0000') }, 415],
    ['a page called docx', { name: 'Отчёт.docx', bytes: bytesOf('<html><script>1</script></html>') }, 415],
    ['a page', { name: 'Отчёт.html', bytes: bytesOf('<html></html>') }, 415],
    ['a drawing with a script', { name: 'Схема.svg', bytes: bytesOf('<svg onload="1"/>') }, 415],
    [
      'a document with macros',
      { name: 'Отчёт.docx', bytes: storedZip({ 'word/document.xml': '', 'word/vbaProject.bin': '' }) },
      415,
    ],
    ['nothing at all', { name: 'Отчёт.pdf', bytes: new Uint8Array() }, 422],
  ])('%s', async (_, file, status) => {
    const { params } = await firstTask('2.1')
    const refusal = await at.head.refusal(addEvidenceFile, { params, files: [file] })
    expect(refusal.status).toBe(status)
    expect(refusal.title).toMatch(/^[А-ЯЁ]/)
  })

  it('a file that the organisation has not put cannot be named as its evidence', async () => {
    const other = await firstTask('2.1', at.headOfOther)
    const theirs = await at.headOfOther.call(addEvidenceFile, {
      params: other.params,
      files: [{ name: 'Чужая.docx', bytes: demoDocx(['Чужая']) }],
    })
    const { params, version } = await firstTask('2.1')
    const files = [{ sha256: theirs.sha256, fileName: 'моя.docx' }]
    const refusal = await at.head.refusal(reportTask, { params, body: { version, text: 'Сделано', files } })
    expect(refusal).toMatchObject({ status: 404, type: '/problems/plans/evidence-not-found' })
  })
})

describe('two people of one school', () => {
  it('see each other’s report where they would overwrite it', async () => {
    const { params, version } = await firstTask('2.1')
    await at.head.call(reportTask, { params, body: { version, text: 'Отчёт директора' } })
    const refusal = await at.deputy.refusal(reportTask, { params, body: { version, text: 'Отчёт завуча' } })
    expect(refusal).toMatchObject({
      status: 409,
      type: '/problems/plans/stale-version',
      current: { version: version + 1, state: 'reported', report: { text: 'Отчёт директора' } },
    })
    const body = { version: version + 1, text: 'Отчёт завуча' }
    expect(await at.deputy.call(reportTask, { params, body })).toMatchObject({ reportText: 'Отчёт завуча' })
    expect((await at.head.call(getTask, { params })).versions).toHaveLength(2)
    await at.head.call(withdrawReport, { params, body: { version: version + 2 } })
  })

  it('each keep a draft of their own, on whatever computer', async () => {
    const { params } = await firstTask('2.1')
    const content = {
      outcome: 'done',
      text: 'Пишет завуч',
      reason: '',
      numbers: [],
      links: [],
      files: [],
    } as const
    await at.deputy.call(keepReportDraft, { params, body: { content } })
    await at.deputy.call(keepReportDraft, { params, body: { content: { ...content, text: 'Пишет дальше' } } })
    expect((await at.deputy.call(getTask, { params })).draft?.content.text).toBe('Пишет дальше')
    const seen = await at.head.call(getTask, { params })
    expect(seen.draft).toBeNull()
    expect(seen.alsoWriting.map(({ name }) => name)).toEqual([people.contributor.name])
    expect((await at.officer.refusal(keepReportDraft, { params, body: { content } })).status).toBe(403)
    expect((await at.headOfOther.refusal(keepReportDraft, { params, body: { content } })).status).toBe(404)
    await at.deputy.ask(dropReportDraft, { params })
    expect((await at.deputy.call(getTask, { params })).draft).toBeNull()
  })
})

describe('another’s task', () => {
  it('is not there for another school and a neighbour, and not the authority’s to report on', async () => {
    const { params, version } = await firstTask('2.1')
    const body = { version, text: 'Чужой отчёт' }
    for (const [who, status] of [
      [at.headOfOther, 404],
      [at.neighbour, 404],
      [at.officer, 403],
      [at.reader, 403],
    ] as const) {
      expect((await who.refusal(reportTask, { params, body })).status).toBe(status)
    }
    expect((await at.headOfOther.refusal(getTask, { params })).status).toBe(404)
    expect(
      (await at.neighbour.refusal(returnReport, { params, body: { version, comment: 'x' } })).status,
    ).toBe(404)
  })
})

describe('numbers', () => {
  it('are asked by the officer, answered with a decimal comma, added up', async () => {
    const task = await firstTask('2.1')
    const action = { planId: at.planId, actionId: task.actionId }
    const question = await at.officer.call(addActionQuestion, {
      params: action,
      body: { name: 'Обучено наблюдателей', unit: 'чел.' },
    })
    expect(
      (await at.head.refusal(addActionQuestion, { params: action, body: { name: 'a', unit: '' } })).status,
    ).toBe(403)
    const answer = (value: string) => ({
      params: task.params,
      body: { version: task.version, text: 'Обучены', numbers: [{ questionId: question.questionId, value }] },
    })
    const missing = await at.head.refusal(reportTask, {
      params: task.params,
      body: { version: task.version, text: 'Обучены' },
    })
    expect(missing.errors).toEqual([
      { detail: 'Укажите число: Обучено наблюдателей', pointer: `/numbers/${question.questionId}` },
    ])
    expect((await at.head.refusal(reportTask, answer('много'))).status).toBe(422)
    const sent = await at.head.call(reportTask, answer('1 240,5'))
    const { questions } = await at.reader.call(listActionQuestions, { params: action })
    expect(questions).toMatchObject([{ name: 'Обучено наблюдателей', answerCount: 1, sum: '1240.5' }])
    await at.head.call(withdrawReport, { params: task.params, body: { version: sent.version } })
    await at.officer.call(removeActionQuestion, { params: { ...action, questionId: question.questionId } })
    expect((await at.head.call(getTask, { params: task.params })).questions).toEqual([])
  })
})

describe('«при наличии»', () => {
  it('without a case the task is closed with a note and counted apart, until a case comes', async () => {
    const { params, version } = await firstTask('3.1')
    const plan = { params: { planId: at.planId } }
    const before = (await at.officer.call(getPlan, plan)).progress
    const closed = await at.head.call(closeWithoutCase, { params, body: { version, note: 'Таких школ нет' } })
    expect(closed).toMatchObject({ state: 'not-required', closingNote: 'Таких школ нет', overdueDays: 0 })
    const after = (await at.officer.call(getPlan, plan)).progress
    expect([after.total, after.notRequired]).toEqual([before.total - 1, before.notRequired + 1])

    const opened = await at.head.call(openForCase, { params, query: { version: closed.version } })
    expect(opened).toMatchObject({ state: 'open', closingNote: null })
    const again = await at.head.call(closeWithoutCase, {
      params,
      body: { version: opened.version, note: 'Нет' },
    })
    const back = { version: again.version, comment: 'СОШ № 3 в перечне' }
    expect(await at.officer.call(returnReport, { params, body: back })).toMatchObject({ state: 'returned' })
  })

  it('where the plan says nothing of the kind a report is due', async () => {
    const { params, version } = await firstTask('2.1')
    const refusal = await at.head.refusal(closeWithoutCase, { params, body: { version, note: 'Не хочу' } })
    expect(refusal).toMatchObject({ status: 422, type: '/problems/plans/not-conditional' })
  })
})

describe('«снято с контроля»', () => {
  const document = { kind: 'приказ', number: '41', date: '2026-11-20' }

  it('needs a reason and a document, and is taken back with a reason', async () => {
    const { params, version } = await firstTask('2.1')
    const bare = { version, reason: '', document: { ...document, number: ' ' } }
    const refusal = await at.officer.refusal(releaseTask, { params, body: bare })
    expect(refusal.errors?.map(({ pointer }) => pointer)).toEqual(['/reason', '/document/number'])
    expect((await at.head.refusal(releaseTask, { params, body: { ...bare, document } })).status).toBe(403)

    const released = await at.officer.call(releaseTask, {
      params,
      body: { version, reason: 'Процедура отменена', document },
    })
    expect(released).toMatchObject({
      state: 'released',
      closingNote: 'Процедура отменена',
      releaseDocument: document,
    })
    expect(
      (await at.head.refusal(reportTask, { params, body: { version: released.version, text: 'Поздно' } }))
        .status,
    ).toBe(409)
    const body = { version: released.version, reason: 'Процедуру вернули' }
    expect(await at.officer.call(resumeTask, { params, body })).toMatchObject({
      state: 'open',
      releaseDocument: null,
    })
  })

  it('everything due at a check point at once', async () => {
    const { occurrenceId, params } = await firstTask('2.1')
    const where = { params: { planId: at.planId, occurrenceId } }
    const { taskCount } = await at.officer.call(releaseOccurrence, {
      ...where,
      body: { reason: 'Карантин', document },
    })
    expect(taskCount).toBeGreaterThan(1)
    expect((await at.head.call(getTask, { params })).task.state).toBe('released')
    expect(
      (await at.officer.refusal(releaseOccurrence, { ...where, body: { reason: 'x', document } })).status,
    ).toBe(409)
    expect(await at.officer.call(resumeOccurrence, { ...where, body: { reason: 'Снят' } })).toEqual({
      taskCount,
    })
    const { history } = await at.head.call(getTask, { params })
    expect(history.slice(0, 2).map(({ act, note }) => [act, note])).toEqual([
      ['resume', 'Снят'],
      ['release', 'Карантин'],
    ])
  })

  it('a check point that waits for dates, before anybody was asked', async () => {
    const { actions } = await at.officer.call(listPlanActions, { params: { planId: at.planId } })
    const actionId = actions.find(({ number }) => number === '2.2')?.id ?? 0
    const waitingPoints = async () =>
      (await at.officer.call(getAction, { params: { planId: at.planId, actionId } })).occurrences
    const [first, second] = await waitingPoints()
    const where = { params: { planId: at.planId, occurrenceId: first?.id ?? 0 } }
    const before = await at.officer.call(waitingForMe)
    expect(
      await at.officer.call(releaseOccurrence, { ...where, body: { reason: 'Отменена', document } }),
    ).toEqual({
      taskCount: 0,
    })
    const again = await at.officer.refusal(releaseOccurrence, { ...where, body: { reason: 'x', document } })
    expect(again.status).toBe(409)
    expect(await at.officer.call(waitingForMe)).toMatchObject({
      waitingForDates: before.waitingForDates - 1,
    })

    // The event gets its dates: what was taken off control stays so, the other years are asked.
    const { events } = await at.officer.call(getEvents, { params: { planId: at.planId } })
    const key = events[0]?.key ?? ''
    const setDates = (year: number, dueOn: string | null) =>
      at.officer.call(setEventDates, {
        params: { planId: at.planId },
        body: { key, year, startsOn: null, dueOn },
      })
    const years = events[0]?.years.map(({ year }) => year) ?? []
    expect((await setDates(years[0] ?? 0, '2026-12-21')).taskCount).toBe(0)
    expect((await setDates(years[1] ?? 0, '2027-05-31')).taskCount).toBeGreaterThan(0)
    expect((await waitingPoints()).find(({ id }) => id === first?.id)).toMatchObject({
      dueOn: null,
      total: 0,
      releaseNote: 'Отменена',
      releaseDocument: document,
    })
    expect((await waitingPoints()).find(({ id }) => id === second?.id)?.total).toBeGreaterThan(0)

    const { taskCount } = await at.officer.call(resumeOccurrence, { ...where, body: { reason: 'Вернули' } })
    expect(taskCount).toBeGreaterThan(0)
    expect((await waitingPoints()).find(({ id }) => id === first?.id)).toMatchObject({
      dueOn: '2026-12-21',
      total: taskCount,
      releaseDocument: null,
    })
    expect(
      (await at.head.refusal(releaseOccurrence, { ...where, body: { reason: 'x', document } })).status,
    ).toBe(403)
    await setDates(years[0] ?? 0, null)
    await setDates(years[1] ?? 0, null)
  })
})
