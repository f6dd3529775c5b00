import { runService } from '@tianfu/service';
import { samplingService } from './index.js';

await runService(samplingService);
