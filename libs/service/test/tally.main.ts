import { runService } from '@tianfu/service';
import { tallyService } from './tally-service.js';

await runService(tallyService);
