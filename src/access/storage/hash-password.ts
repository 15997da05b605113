import { hash, verify } from '@node-rs/argon2'

// OWASP's second argon2id set: 19 MiB, 2 passes. The library's default algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize('NFKC'), cost)
}

export async function isPasswordOf(stored: { hash: string; password: string }): Promise<boolean> {
  return await verify(stored.hash, stored.password.normalize('NFKC'))
}
