import { runService } from '@tianfu/service';
import { identityService } from './index.js';

await runService(identityService);
