import { runService } from '@tianfu/service';
import { matchingService } from './index.js';

await runService(matchingService);
