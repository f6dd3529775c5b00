import type { Catalogue } from '../catalogue.js';

export const password: Catalogue['password'] = {
  change: 'Change password',
  current: 'Present password',
  next: 'New password',
  changed: 'Changed; sessions on other devices have ended',
  forgot: 'Forgot your password?',
  resetTitle: 'Set a new password',
  resetLead: 'If there is such an account, a code of 8 digits is sent; it is good for 10 minutes.',
  localNote: "A local platform sends no messages: the code stands in the platform's log.",
  send: 'Send a code',
  sendAgain: 'Send another',
  code: 'Code',
  set: 'Set the new password',
  done: 'Done: sign in with the new password',
  back: 'Back to sign-in',
};
