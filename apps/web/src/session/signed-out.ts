import { observable } from '../device/observable.js';

/** Set when the platform says that the session has ended; the frame then leads to the sign-in page. */
export const signedOut = observable(false);
