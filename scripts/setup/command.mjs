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
    });
    // Not the option of spawn: its timer outlives a program that could not be started.
    const timer = setTimeout(() => child.kill(), timeoutMs);
    const end = (/** @type {boolean} */ ok, /** @type {string} */ lastWords) => {
      clearTimeout(timer);
      resolve({ ok, output: output + lastWords });
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => end(false, `${command}: ${error.message}\n`));
    child.once('close', (code, signal) =>
      end(code === 0, signal === null ? '' : `\nEnded by ${signal}; the limit is ${timeoutMs / 1000} s.\n`),
    );
  });
}
