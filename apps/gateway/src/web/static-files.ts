import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fileType, isCompressible } from './file-types.js';

const zip = promisify(gzip);
const MAX_TOTAL_BYTES = 64_000_000;
const MIN_COMPRESSED_BYTES = 1_024;

interface StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly brotli: Buffer | undefined;
  gzip: Buffer | undefined;
}

/**
 * Files held in memory, by address. They are found by looking up the whole address, never by opening a path
 * somebody sent, so there is no way out of the folder.
 */
export class StaticFiles {
  readonly #files = new Map<string, StaticFile>();
  #totalBytes = 0;

  /** Every file of a folder. Ready-made `.br` and `.gz` twins are used. @throws Error when it is too big */
  addFolder(root: string, cacheControl: (address: string) => string): void {
    const names = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
    const known = new Set(names);
    const twinOf = (name: string, ending: string): Buffer | undefined =>
      known.has(name + ending) ? readFileSync(join(root, name + ending)) : undefined;
    for (const name of names) {
      const isTwin = /\.(br|gz)$/.test(name) && known.has(name.slice(0, -3));
      if (isTwin || name.endsWith('.map')) continue;
      const address = `/${name.split(sep).join('/')}`;
      const bytes = readFileSync(join(root, name));
      this.add(address, bytes, cacheControl(address), {
        brotli: twinOf(name, '.br'),
        gzip: twinOf(name, '.gz'),
      });
    }
  }

  add(
    address: string,
    bytes: Buffer,
    cacheControl: string,
    twins: Pick<StaticFile, 'brotli' | 'gzip'> = { brotli: undefined, gzip: undefined },
  ): void {
    this.#totalBytes += bytes.length;
    if (this.#totalBytes > MAX_TOTAL_BYTES)
      throw new Error(`the static files exceed ${MAX_TOTAL_BYTES} bytes`);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    this.#files.set(address, { bytes, type: fileType(address), etag, cacheControl, ...twins });
  }

  has(address: string): boolean {
    return this.#files.has(address);
  }

  /** Sends the file at an address. @returns false when there is none */
  send(address: string, request: FastifyRequest, reply: FastifyReply): boolean {
    const file = this.#files.get(address);
    if (file === undefined) return false;
    reply
      .header('etag', file.etag)
      .header('cache-control', file.cacheControl)
      .header('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === file.etag) {
      reply.code(304).send();
      return true;
    }
    reply.header('content-type', file.type);
    void this.#sendBest(file, String(request.headers['accept-encoding'] ?? ''), reply);
    return true;
  }

  async #sendBest(file: StaticFile, accepted: string, reply: FastifyReply): Promise<void> {
    if (file.brotli !== undefined && /\bbr\b/.test(accepted)) {
      reply.header('content-encoding', 'br').send(file.brotli);
      return;
    }
    const isWorthIt = file.bytes.length >= MIN_COMPRESSED_BYTES && isCompressible(file.type);
    if ((file.gzip === undefined && !isWorthIt) || !/\bgzip\b/.test(accepted)) {
      reply.send(file.bytes);
      return;
    }
    // Compressed when first asked for, and kept.
    file.gzip ??= await zip(file.bytes);
    reply.header('content-encoding', 'gzip').send(file.gzip);
  }
}
