import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listAuditEntries } from '#access/people-contract.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { route } from '#server-kit/http/route.ts'
import '#access/http/vocabulary.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { moveIn, people, signedIn } from '../personas.ts'

const upload = endpoint({
  method: 'POST',
  path: '/test/upload',
  body: z.object({ title: z.string(), marks: z.array(z.number()).optional() }),
  files: { most: 2, bytesEach: 1000 },
  answer: z.object({
    title: z.string(),
    marks: z.array(z.number()),
    files: z.array(z.object({ name: z.string(), size: z.number() })),
  }),
})
const uploadRoute = route(upload, {
  may: 'plans.plan.import',
  audit: 'plans.plan.imported',
  async answer({ body, files }) {
    const seen = files.map(({ name, bytes }) => ({ name, size: bytes.byteLength }))
    return { title: body.title, marks: body.marks ?? [], files: seen }
  },
})
const fetchFile = endpoint({ method: 'GET', path: '/test/file', answer: z.void(), download: true })
const fetchFileRoute = route(fetchFile, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer() {
    return {
      fileName: 'План «Осень» (2026).txt',
      mediaType: 'text/plain; charset=utf-8',
      bytes: new TextEncoder().encode('план'),
    }
  },
})

let application: Application
let officer: Browser

beforeAll(async () => {
  application = await startApplication({ moreRoutes: [uploadRoute, fetchFileRoute] })
  await moveIn(application)
  officer = await signedIn(application, people.officer)
})
afterAll(() => application?.close())

const bytes = (length: number) => new Uint8Array(length).fill(65)

describe('sending a file', () => {
  it('keeps a Cyrillic name and reads the fields beside it', async () => {
    const files = [{ name: 'Дорожная карта № 3.docx', bytes: bytes(1000) }]
    const body = { title: '2026', marks: [4, 5] }

    expect(await officer.call(upload, { body, files })).toEqual({
      title: '2026',
      marks: [4, 5],
      files: [{ name: 'Дорожная карта № 3.docx', size: 1000 }],
    })
  })

  it('takes only the last part of a name that pretends to be a path', async () => {
    const files = [{ name: '..\\..\\windows\\план.docx', bytes: bytes(1) }]
    const answer = await officer.call(upload, { body: { title: 'а' }, files })
    expect(answer.files[0]?.name).toBe('план.docx')
  })

  it('never cuts a sign of a long name in two', async () => {
    const files = [{ name: `${'😀'.repeat(200)}1.docx`, bytes: bytes(1) }]
    const answer = await officer.call(upload, { body: { title: 'а' }, files })
    const [file] = answer.files
    expect(file?.name.isWellFormed()).toBe(true)
    expect(file?.name).toHaveLength(200)
  })

  it('refuses a file one byte too large and one file too many', async () => {
    const large = [{ name: 'a.docx', bytes: bytes(1001) }]
    const many = [1, 2, 3].map((number) => ({ name: `${number}.docx`, bytes: bytes(1) }))

    expect(await officer.refusal(upload, { body: { title: 'а' }, files: large })).toMatchObject({
      type: '/problems/http/too-large',
      status: 413,
      detail: 'Принимается файл не больше 0,001 МБ.',
    })
    expect(await officer.refusal(upload, { body: { title: 'а' }, files: many })).toMatchObject({
      type: '/problems/http/too-many-files',
      detail: 'За один раз принимается файлов: 2.',
    })
  })

  it('refuses a program whatever it is called', async () => {
    const files = [{ name: 'План.docx', bytes: new TextEncoder().encode('MZ\u0090\u0000') }]
    expect(await officer.refusal(upload, { body: { title: 'а' }, files })).toMatchObject({
      type: '/problems/http/program-file',
      status: 415,
    })
  })

  it.each([
    ['without a boundary', 'multipart/form-data', 'text'],
    ['that is no form', 'multipart/form-data; boundary=x', 'text'],
    [
      'cut short',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nа\r\n--',
    ],
    [
      'with a JSON field that is no JSON',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="title"\r\nContent-Type: application/json\r\n\r\n{\r\n--x--\r\n',
    ],
  ])('refuses a form %s as the sender’s mistake', async (_, type, payload) => {
    const answer = await officer.ask(upload, { headers: { 'content-type': type }, raw: payload })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ type: '/problems/http/unreadable-request' })
  })

  it('wants a form', async () => {
    expect(await officer.refusal(upload, { body: { title: 'а' } })).toMatchObject({ status: 415 })
  })

  it('writes one audit line even when the card notes nothing', async () => {
    await officer.call(upload, { body: { title: 'а' }, files: [] })
    const administrator = await signedIn(application, people.administrator)
    const { entries } = await administrator.call(listAuditEntries, {
      query: { verb: 'plans.plan.imported', result: 'done' },
    })
    expect(entries[0]).toMatchObject({ subject: 'test/upload', personName: people.officer.name })
  })
})

it('gives a file back under its Russian name', async () => {
  const answer = await officer.ask(fetchFile)
  const disposition = String(answer.headers['content-disposition'])

  expect(answer.body).toBe('план')
  expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/)
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe('План «Осень» (2026).txt')
})
