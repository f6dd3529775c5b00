import { MAX_FILE_BYTES, Refusal } from '@tianfu/contracts';
import type { FastifyInstance } from 'fastify';

/** What a body may say it is; what it is decides its content, in the service that keeps it. */
const FILE_BODIES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'application/octet-stream'];

/** Reads files whole, in memory: they are small, and there is a limit. Only `POST /v1/files` takes such bodies. */
export function readFiles(instance: FastifyInstance): void {
  instance.addContentTypeParser(
    FILE_BODIES,
    { parseAs: 'buffer', bodyLimit: MAX_FILE_BYTES },
    (request, bytes, done) => {
      const isUpload = request.routeOptions.url === '/v1/files';
      done(isUpload ? null : new Refusal('UNSUPPORTED_MEDIA_TYPE'), isUpload ? bytes : undefined);
    },
  );
}
