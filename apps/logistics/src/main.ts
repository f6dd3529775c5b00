import { runService } from '@tianfu/service';
import { logisticsService } from './index.js';

await runService(logisticsService);
