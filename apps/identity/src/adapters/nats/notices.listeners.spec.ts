import { allEvents } from '@tianfu/contracts';
import { NOTICE_EVENTS, NoticesListeners } from './notices.listeners.js';

describe('the listeners of the notification list', () => {
  it('are one for each event the contracts call a notice', () => {
    const methods = Object.getOwnPropertyNames(NoticesListeners.prototype).filter((name) =>
      name.startsWith('on '),
    );
    const notices = allEvents.filter((event) => event.notice).map((event) => `on ${event.subject}`);
    expect(methods).toEqual(notices);
  });

  it('include events of other services', () => {
    expect(new Set(NOTICE_EVENTS.map((event) => event.owner)).size).toBeGreaterThan(1);
  });
});
