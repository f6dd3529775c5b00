import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { anEdge, type Edge } from './edge.js';

describe('the web app behind the gateway', () => {
  let edge: Edge;
  let webRoot: string;
  beforeAll(async () => {
    webRoot = mkdtempSync(join(tmpdir(), `tianfu-test-${process.pid}-web-`));
    mkdirSync(join(webRoot, 'assets'));
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>天服</title>');
    writeFileSync(join(webRoot, 'assets', 'index-Bx3kd92a.js'), 'export const garments = 1;'.repeat(100));
    writeFileSync(join(webRoot, 'assets', 'page-Cz8kd92b.js'), 'plain');
    writeFileSync(join(webRoot, 'assets', 'page-Cz8kd92b.js.gz'), gzipSync('made by the build'));
    edge = await anEdge({ webRoot });
  });
  afterAll(async () => {
    await edge.stop();
    rmSync(webRoot, { recursive: true });
  });

  it('gives its files for ever and its page for every address of it', async () => {
    const script = await edge.send('GET', '/assets/index-Bx3kd92a.js', {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
    });
    for (const path of ['/', '/orders', '/orders/019f/bids?tab=2']) {
      const page = await edge.send('GET', path, { headers: { accept: 'text/html,*/*' } });
      expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
      expect(page.text).toContain('<title>天服</title>');
    }
    const again = await edge.send('GET', '/', { headers: { 'if-none-match': script.headers.etag ?? '' } });
    expect(again.status).toBe(200);
    const unchanged = await edge.send('GET', '/', { headers: { 'if-none-match': again.headers.etag ?? '' } });
    expect(unchanged).toMatchObject({ status: 304, text: '' });
  });

  it('uses the compressed twin of a file when the build made one', async () => {
    const path = '/assets/page-Cz8kd92b.js';
    const zipped = await edge.send('GET', path, { headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers['content-length']).toBe(String(gzipSync('made by the build').length));
    expect((await edge.send('GET', path)).text).toBe('plain');
    expect((await edge.send('GET', `${path}.gz`)).status).toBe(404);
  });

  it.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/assets/../../package.json',
    '/.env',
    '/assets/',
    '/v1/nothing',
    '/v1',
    '/V1/me',
    '/./v1/me',
    '/x/../v1/me',
    '/v1%2fme',
  ])('gives no file and no page for %s', async (path) => {
    const answer = await edge.send('GET', path, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });
});
