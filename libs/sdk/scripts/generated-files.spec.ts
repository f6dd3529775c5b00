import { readdirSync, readFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.js';

describe('the generated part of the SDK', () => {
  const folder = new URL('../src/generated/', import.meta.url);
  const files = generatedFiles();

  it.each(Object.keys(files))('%s says what the contracts say now (else: npm run generate)', (name) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(files[name]);
  });

  it('has no file left over', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted());
  });
});
