import { spawn } from 'node:child_process';

import { root } from './folders.mjs';

const maxOutputCharacters = 200_000;

/**
 * Runs a program to its end and keeps the last of what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs: number }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runCaptured(command, args, { env = {}, timeoutMs }) {
  return new Promise((resolve) => {
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString('utf8')).slice(-maxOutputCharacters);
    };
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ ok: false, output: `${command}: ${error.message}\n` }));
    child.once('close', (code, signal) => {
      const ending = signal === null ? '' : `\nEnded by ${signal}, after at most ${timeoutMs / 1000} s.\n`;
      resolve({ ok: code === 0, output: output + ending });
    });
  });
}
