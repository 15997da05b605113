/**
 * The embedded engine has one connection. The gate lets many sessions speak the PostgreSQL wire protocol with it, one
 * transaction at a time: a session holds the engine from its first message until the engine says it is idle again.
 */
export type Engine = {
  /** Whole frontend messages in, every backend message they caused out. */
  exchange(messages: Uint8Array): Promise<Uint8Array>
}

export type EngineSession = {
  send(messages: Uint8Array): Promise<Uint8Array>
  /** Rolls back what was left open and lets the next session in. */
  end(): Promise<void>
}

export type EngineGate = { openSession(): EngineSession }

const rollback = new Uint8Array([
  ...[0x53, 0, 0, 0, 4], // Sync
  ...[0x51, 0, 0, 0, 13, ...new TextEncoder().encode('rollback'), 0], // Query
])

export function openGate(engine: Engine): EngineGate {
  let holder = Promise.resolve()

  async function enter(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = holder
    holder = promise
    await before
    return resolve
  }

  function openSession(): EngineSession {
    let leave: (() => void) | undefined

    function release(): void {
      leave?.()
      leave = undefined
    }

    return {
      async send(messages) {
        leave ??= await enter()
        try {
          const answer = await engine.exchange(messages)
          if (saysIdle(answer)) release()
          return answer
        } catch (error) {
          release()
          throw error
        }
      },
      async end() {
        if (leave === undefined) return
        try {
          await engine.exchange(rollback)
        } finally {
          release()
        }
      },
    }
  }

  return { openSession }
}

/** ReadyForQuery with the status «idle» is the last message of the answer. */
function saysIdle(answer: Uint8Array): boolean {
  return transactionStatus(answer) === 0x49
}

/** The status byte of a closing ReadyForQuery (I, T or E); undefined when the engine waits for more messages. */
export function transactionStatus(answer: Uint8Array): number | undefined {
  const [type, a, b, c, length, status] = answer.subarray(-6)
  return type === 0x5a && a === 0 && b === 0 && c === 0 && length === 5 ? status : undefined
}
