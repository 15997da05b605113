import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FrameMessages } from './frame-messages.ts'

const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0])

function message(type: string, body: string): Buffer {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeUInt32BE(4 + Buffer.byteLength(body), 1)
  return Buffer.concat([head, Buffer.from(body)])
}

async function framed(chunks: readonly Buffer[]): Promise<readonly Buffer[]> {
  const frames = new FrameMessages()
  const out: Buffer[] = []
  frames.on('data', (piece: Buffer) => out.push(piece))
  for (const chunk of chunks) frames.write(chunk)
  frames.end()
  await new Promise((resolve) => frames.on('end', resolve))
  return out
}

it('hands on whole messages however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ maxLength: 20 }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }),
      async (bodies, cuts) => {
        const messages = [startup, ...bodies.map((body) => message('Q', body))]
        const bytes = Buffer.concat(messages)
        const chunks: Buffer[] = []
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const length = cuts[turn % cuts.length] ?? 1
          chunks.push(bytes.subarray(at, at + length))
          at += length
        }

        const out = await framed(chunks)

        expect(Buffer.concat(out)).toEqual(bytes)
        const ends = new Set<number>()
        messages.reduce((end, each) => {
          ends.add(end + each.length)
          return end + each.length
        }, 0)
        out.reduce((end, piece) => {
          expect(ends.has(end + piece.length)).toBe(true)
          return end + piece.length
        }, 0)
      },
    ),
    { numRuns: 100 },
  )
})

it('hands on the start-up packet alone', async () => {
  const out = await framed([Buffer.concat([startup, message('Q', 'select 1'), message('S', '')])])

  expect(out).toEqual([startup, Buffer.concat([message('Q', 'select 1'), message('S', '')])])
})
