import type { FastifyReply, FastifyRequest } from 'fastify'
import { faultProblem, type Problem, problemOf, refusalBehind } from './problem.ts'

/** The one translator of everything thrown into an answer. */
export async function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const refusal = refusalBehind(error)
  if (refusal) return await sendProblem(reply, problemOf(refusal, request.id))
  request.log.error({ err: error }, 'fault')
  return await sendProblem(reply, faultProblem(request.id))
}

async function sendProblem(reply: FastifyReply, problem: Problem): Promise<FastifyReply> {
  return await reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem)
}
