import { createLogger } from '@tianfu/service';
import { messagesFromEnv } from './messages.js';

const lines: string[] = [];
const logger = createLogger('identity', 'info', { write: (line) => void lines.push(line) });

describe('the way to a phone or a mailbox', () => {
  it('is the log of a local platform, which says that it is one', async () => {
    const messages = messagesFromEnv({}, logger);
    expect(messages.available).toBe(true);
    await messages.sendResetCode('+8613800001234', '01234567');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('01234567');
    expect(lines[0]).toContain('local platform');
    expect(lines[0]).not.toContain('13800001234');
  });

  it('is not there in production, and writes no code anywhere', async () => {
    lines.length = 0;
    const messages = messagesFromEnv({ NODE_ENV: 'production' }, logger);
    expect(messages.available).toBe(false);
    await expect(messages.sendResetCode('+8613800001234', '01234567')).rejects.toThrow();
    expect(lines).toEqual([]);
  });
});
