import type { Logger } from '@tianfu/service';
import type { Messages } from '../../application/password-ports.js';
import { maskContact } from '../../domain/contact.js';

/** A platform on somebody's own machine sends nothing: the code stands in its log, and the line says so. */
class LoggedMessages implements Messages {
  readonly available = true;

  constructor(private readonly logger: Logger) {}

  sendResetCode(contact: string, code: string): Promise<void> {
    this.logger.warn(
      { contact: maskContact(contact), resetCode: code },
      'this is a local platform and sends no messages: the code to set a new password is in this line',
    );
    return Promise.resolve();
  }
}

/** No way to a phone or a mailbox has been connected. */
const NO_MESSAGES: Messages = {
  available: false,
  sendResetCode: () => Promise.reject(new Error('there is no way to send a message')),
};

/** The log where the platform is a local one, nothing in production: a code never stands in a log there. */
export const messagesFromEnv = (env: NodeJS.ProcessEnv, logger: Logger): Messages =>
  env.NODE_ENV === 'production' ? NO_MESSAGES : new LoggedMessages(logger);
