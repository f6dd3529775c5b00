import type { FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const zip = promisify(gzip);
const JSON_TYPE = 'application/json; charset=utf-8';
/** Below it, compression costs more than it saves. */
const MIN_COMPRESSED_LENGTH = 4_096;

export const acceptsGzip = (request: FastifyRequest): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/.test(String(request.headers['accept-encoding'] ?? ''));

/** Sends an object as JSON, compressed when it is long and the caller can read it. */
export async function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  value: object,
  type = JSON_TYPE,
): Promise<void> {
  await sendJsonText(request, reply, status, JSON.stringify(value), type);
}

/** The same with what is JSON already. */
export async function sendJsonText(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  text: string | Buffer,
  type = JSON_TYPE,
): Promise<void> {
  reply.code(status).header('content-type', type);
  if (text.length < MIN_COMPRESSED_LENGTH || !acceptsGzip(request)) {
    reply.send(text);
    return;
  }
  const bytes = await zip(text, { level: constants.Z_BEST_SPEED });
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').send(bytes);
}
