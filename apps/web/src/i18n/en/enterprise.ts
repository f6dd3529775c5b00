import type { EnterpriseTexts } from '../catalogue.js';
import { members } from './members.js';
import { notices } from './notices.js';

export const enterprise: EnterpriseTexts = { members, notices };
