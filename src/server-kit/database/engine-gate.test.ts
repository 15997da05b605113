import { expect, it } from 'vitest'
import { openGate } from './engine-gate.ts'

const idle = new Uint8Array([0x5a, 0, 0, 0, 5, 0x49])
const inTransaction = new Uint8Array([0x5a, 0, 0, 0, 5, 0x54])

/** An engine that says it is in a transaction from «begin» until «commit» or a rollback. */
function scriptedEngine() {
  const heard: string[] = []
  let isOpen = false
  return {
    heard,
    async exchange(messages: Uint8Array) {
      await new Promise((resolve) => setImmediate(resolve))
      const text = new TextDecoder().decode(messages)
      heard.push(text.includes('rollback') ? 'rollback' : text)
      if (text.startsWith('fail')) throw new Error('broken')
      if (text.startsWith('begin')) isOpen = true
      if (text.startsWith('commit') || text.includes('rollback')) isOpen = false
      return isOpen ? inTransaction : idle
    },
  }
}

const bytes = (text: string) => new TextEncoder().encode(text)

async function tell(session: { send(messages: Uint8Array): Promise<unknown> }, texts: readonly string[]) {
  for (const text of texts) await session.send(bytes(text))
}

it('lets one transaction through at a time', async () => {
  const engine = scriptedEngine()
  const gate = openGate(engine)

  await Promise.all([
    tell(gate.openSession(), ['begin 1', 'write 1', 'commit 1']),
    tell(gate.openSession(), ['begin 2', 'write 2', 'commit 2']),
    tell(gate.openSession(), ['read 3']),
  ])

  expect(engine.heard).toEqual(['begin 1', 'write 1', 'commit 1', 'begin 2', 'write 2', 'commit 2', 'read 3'])
})

it('rolls back what a leaving session left open', async () => {
  const engine = scriptedEngine()
  const gate = openGate(engine)
  const leaving = gate.openSession()
  await tell(leaving, ['begin 1', 'write 1'])
  const waiting = tell(gate.openSession(), ['read 2'])

  await leaving.end()
  await waiting

  expect(engine.heard).toEqual(['begin 1', 'write 1', 'rollback', 'read 2'])
})

it('leaves the others alone when an idle session leaves', async () => {
  const engine = scriptedEngine()
  const gate = openGate(engine)
  const idleSession = gate.openSession()
  const working = gate.openSession()
  await tell(idleSession, ['read 1'])
  await tell(working, ['begin 2'])

  await idleSession.end()
  await tell(working, ['commit 2'])

  expect(engine.heard).toEqual(['read 1', 'begin 2', 'commit 2'])
})

it('lets the next session in after a failure', async () => {
  const engine = scriptedEngine()
  const gate = openGate(engine)

  await expect(gate.openSession().send(bytes('fail'))).rejects.toThrow('broken')
  await tell(gate.openSession(), ['read 2'])

  expect(engine.heard).toEqual(['fail', 'read 2'])
})
