import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaticFiles } from './static-files.js';

/** Vite names these by their content: the same name is always the same file. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Ask each time whether it has changed. */
const CHECK_FIRST = 'no-cache';
/** What an address of the web app looks like: words and ids. Whatever is spelled otherwise is no page. */
const PAGE = /^(?:\/[\w~-]+)*\/?$/;
/** Addresses of the platform itself, which are never a page of the web app. */
const NOT_A_PAGE = /^\/(v1|docs|livez|readyz|metrics|assets)(\/|$)/i;

/** The built web app: its files, and its one page for every address that may be a page. */
export class WebApp {
  readonly #files = new StaticFiles();

  constructor(root: string) {
    this.#files.addFolder(root, (address) => (HASHED.test(address) ? FOR_EVER : CHECK_FIRST));
    if (!this.#files.has('/index.html')) throw new Error(`there is no index.html in ${root}`);
  }

  /** Answers a request no route took. @returns whether it did */
  answer(request: FastifyRequest, reply: FastifyReply): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const path = request.url.split('?', 1)[0] ?? '';
    if (this.#files.send(path === '/' ? '/index.html' : path, request, reply)) return true;
    const wantsPage = String(request.headers.accept ?? '').includes('text/html');
    return (
      wantsPage &&
      PAGE.test(path) &&
      !NOT_A_PAGE.test(path) &&
      this.#files.send('/index.html', request, reply)
    );
  }
}
