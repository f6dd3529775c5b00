import { members } from './members.js';
import { notices } from './notices.js';

/** An enterprise's messages, members and keys: fetched with their pages. */
export const enterprise = { members, notices } as const;
