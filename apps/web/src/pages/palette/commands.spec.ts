import { matching, type Command } from './commands.js';

const command = (name: string, words: string): Command => ({ key: name, name, words, run: () => undefined });
const commands = [
  command('需求', '/orders'),
  command('发布需求', 'post order'),
  command('English', 'language english'),
];

describe('the palette', () => {
  it('finds by Chinese name, English word or address, all words typed', () => {
    expect(matching(commands, '需求').map(({ name }) => name)).toEqual(['需求', '发布需求']);
    expect(matching(commands, 'POST order').map(({ name }) => name)).toEqual(['发布需求']);
    expect(matching(commands, '')).toEqual(commands);
    expect(matching(commands, 'nothing')).toEqual([]);
  });
});
